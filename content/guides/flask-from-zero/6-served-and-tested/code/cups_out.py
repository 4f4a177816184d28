from client import call, environ_for


class Pour:
    def __iter__(self):
        yield b"tea"
        raise LookupError("no milk")

    def close(self):
        print("cups back")


def shop(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return Pour()


try:
    call(shop, environ_for("GET", "/"))
    print("served")
except LookupError:
    print("no milk")
