"""A request is sent byte by byte as shown, and gunicorn's environ for it is printed."""

from session import *

uses("gunicorn")
copy("environ_dump.py")
request = "POST /tea?milk=yes HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 6\r\n\r\n2 cups"
with serve("gunicorn --bind 127.0.0.1:8000 environ_dump:app"):
    lines = ask(request).content.splitlines()

record("request", request)
record("keys", f"has {len(lines)} keys", like="exact")
capitals = [line for line in lines if line[0].isupper()]
shown_small = [line for line in lines if re.match(r"wsgi\.(input|multithread|url_scheme|version) ", line)]
record("counts", f"all {len(capitals)} in capitals and {len(shown_small)} of the {len(lines) - len(capitals)} in small letters".replace("13", "thirteen").replace("11", "eleven").replace("4", "four"))
record("environ", "\n".join(capitals + shown_small), like="shape")
