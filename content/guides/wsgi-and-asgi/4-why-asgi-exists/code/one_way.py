import time


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b"Milk?\n"
    time.sleep(1)
    reply = environ["wsgi.input"].read(3)
    yield b"You said %r.\n" % reply
