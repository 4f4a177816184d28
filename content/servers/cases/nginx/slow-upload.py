import time


def app(environ, start_response):
    began = time.monotonic()
    body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    waited = time.monotonic() - began > 0.2
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{body!r} waited: {waited}".encode()]
