import sys


def spare(app, other):
    def layer(environ, start_response):
        body, sent = (), False
        try:
            body = app(dict(environ), start_response)
            for chunk in body:
                sent = sent or bool(chunk)
                yield chunk
            return
        except Exception:
            if sent:
                raise
            failed = sys.exc_info()
        finally:
            close(body)
        body = other(environ, lambda status, headers: start_response(status, headers, failed))
        try:
            for chunk in body:
                yield chunk
        finally:
            close(body)

    return layer


def close(body):
    if hasattr(body, "close"):
        body.close()


def kettle(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "9")])
    if environ.get("PATH_INFO") != "/tea":
        raise RuntimeError("no water")
    yield b"Hot tea.\n"


def thermos(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Tea from the thermos.\n"]


app = spare(kettle, thermos)
