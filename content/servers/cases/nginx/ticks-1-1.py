import time


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    for n in range(4):
        if n:
            time.sleep(0.25)
        yield f"tick {n}\n".encode()
