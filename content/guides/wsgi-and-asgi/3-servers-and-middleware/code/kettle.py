import time


def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    time.sleep(0.2)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"You asked for {path}\n".encode()]
