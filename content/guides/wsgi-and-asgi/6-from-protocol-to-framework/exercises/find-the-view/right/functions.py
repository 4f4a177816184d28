import json
import re

TEAS = ["assam", "earl-grey"]
ROWS = [
    (r"/teas", {"GET": lambda: TEAS, "POST": lambda: "added"}),
    (r"/teas/(?P<name>[^/]+)", {"GET": lambda name: {"tea": name}}),
    (r"/teas/(?P<name>[^/]+)/cups/(?P<count>[^/]+)", {"GET": lambda name, count: {"tea": name, "cups": count}}),
    (r"/menu\.txt", {"GET": lambda: "tea, and more tea"}),
]


def app(environ, start_response):
    for shape, views in ROWS:
        if match := re.fullmatch(shape, environ["PATH_INFO"]):
            break
    else:
        start_response("404 Gone Fishing", [])
        return
    if view := views.get(environ["REQUEST_METHOD"]):
        start_response("200 OK", [("content-type", "application/json")])
        yield json.dumps(view(**match.groupdict())).encode()
        return
    start_response("405 Method Not Allowed", [("ALLOW", ", ".join(views)), ("Content-Length", "0")])
