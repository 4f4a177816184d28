import time


def app(environ, start_response):
    mount = environ.get("SCRIPT_NAME", "")
    path = environ.get("PATH_INFO", "")
    time.sleep(0.2)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"at {mount!r}, asked for {path!r}\n".encode()]
