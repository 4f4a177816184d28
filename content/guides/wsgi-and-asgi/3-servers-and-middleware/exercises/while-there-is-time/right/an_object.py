class spare:
    def __init__(self, *apps):
        self.apps = apps

    def __call__(self, environ, start_response):
        return Answer(self.apps, environ, start_response)


class Answer:
    def __init__(self, apps, environ, start_response):
        self.apps, self.environ, self.start_response = apps, environ, start_response
        self.body, self.held, self.sent = None, None, False

    def begin(self, status, headers, exc_info=None):
        if self.sent:
            return self.start_response(status, headers, exc_info)
        self.held = (status, headers)
        return self.write

    def write(self, data):
        self.send()(data)

    def send(self):
        self.sent = True
        return self.start_response(*self.held)

    def __iter__(self):
        for app in self.apps:
            try:
                self.body = app(dict(self.environ), self.begin)
                for chunk in self.body:
                    if chunk and not self.sent:
                        self.send()
                    if self.sent:
                        yield chunk
                if not self.sent:
                    self.send()
                return
            except Exception:
                if self.sent or app is self.apps[-1]:
                    raise
                self.close()

    def close(self):
        body, self.body = self.body, None
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
