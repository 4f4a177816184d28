path = None


def begin(asked):
    global path
    path = asked


def finish():
    return f"I was asked for {path}\n"


def app(environ, start_response):
    begin("/tea")
    begin("/cake")
    first, second = finish(), finish()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [(first + second).encode()]
