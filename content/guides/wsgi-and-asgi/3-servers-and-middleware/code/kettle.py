import time


def app(environ, start_response):
    path = environ.get("PATH_INFO") or "/"
    if path == "/broken":
        raise RuntimeError("no water")
    time.sleep(0.2)
    where = environ.get("SCRIPT_NAME", "") + " then " + path
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [where.encode("latin-1"), b"\n"]
