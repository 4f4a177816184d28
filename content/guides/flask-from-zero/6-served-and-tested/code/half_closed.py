def pour():
    try:
        yield b"tea"
        raise LookupError("no milk")
    finally:
        print("cups back")


def shop(environ, start_response):
    print("called")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return pour()


def app(environ, start_response):
    from client import Client

    try:
        Client(shop).open("GET", "/")
    except LookupError:
        print("test sees it")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"done"]
