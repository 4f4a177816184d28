class Rest:
    def __init__(self, first, chunks, body):
        self.first, self.chunks, self.body = first, chunks, body

    def __iter__(self):
        yield from self.first
        for chunk in self.chunks:
            yield chunk

    def close(self):
        if hasattr(self.body, "close"):
            self.body.close()


def spare(app, other):
    def layer(environ, start_response):
        body, held = None, []
        try:
            body = app(environ.copy(), lambda *announced: held.append(announced))
            first, chunks = [], iter(body)
            for chunk in chunks:
                if chunk:
                    first.append(chunk)
                    break
        except Exception:
            if hasattr(body, "close"):
                body.close()
            return other(environ, start_response)
        start_response(*held[-1][:2])
        return Rest(first, chunks, body)

    return layer


def kettle(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "9")])
    if environ.get("PATH_INFO") != "/tea":
        raise RuntimeError("no water")
    yield b"Hot tea.\n"


def thermos(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Tea from the thermos.\n"]


app = spare(kettle, thermos)
