"""Eight requests to a WSGI app behind two adapters, and whether its close is called."""

from session import *

uses("asgiref", "uvicorn")
copy("wait_wsgi.py")
write("adapted.py", "from asgiref.wsgi import WsgiToAsgi\nfrom wait_wsgi import app\n\napp = WsgiToAsgi(app)\n")
write("closing.py", '''
import sys
from asgiref.wsgi import WsgiToAsgi

class Body(list):
    def close(self):
        print("closed", file=sys.stderr, flush=True)

def app(environ, start_response):
    start_response("200 OK", [("Content-Length", "2")])
    return Body([b"hi"])

adapted = WsgiToAsgi(app)
''')


def eight(command):
    with serve(command, settle=1):
        return max(answer.seconds for answer in at_once(8, lambda _: get("/", "Connection: close", quiet=9)))


one = eight("uvicorn --port 8000 --lifespan off adapted:app")
ten = eight("uvicorn --port 8000 --interface wsgi wait_wsgi:app")
assert 4 <= one < 4.6 and 0.5 <= ten < 1, (one, ten)
record("eight", f"took four seconds with asgiref {versions['asgiref']}")
record("own", "less than one")
for command in ["uvicorn --port 8000 --lifespan off closing:adapted", "uvicorn --port 8000 --interface wsgi closing:app"]:
    with serve(command) as server:
        assert get("/", "Connection: close").content == "hi"
        time.sleep(0.3)
        assert "closed" not in server.log, server.log
record("close", "Neither adapter called close()")
