import time


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    for number in range(1, 5):
        yield f"tick {number}\n".encode()
        time.sleep(0.5)
