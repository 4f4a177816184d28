import time


def app(environ, start_response):
    begun = time.monotonic()
    time.sleep(0.5)
    body = f"{begun} {time.monotonic()}".encode()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body]
