"""How many frames lie between the server’s call and the view in each shop."""

from session import *

uses("gunicorn", "uvicorn", "flask", "django", "starlette", "fastapi", "python")
copy("mini.py", "mini_shop.py", "bare_wsgi.py", "flask_shop.py", "django_shop.py", "starlette_shop.py", "fastapi_shop.py")
write("counted.py", '''
import inspect, sys


class Count:
    def __init__(self, view):
        self.view, self.frames = view, None

    def __enter__(self):
        sys.setprofile(self.see)

    def __exit__(self, *_):
        sys.setprofile(None)
        print("COUNTED", self.frames)

    def see(self, frame, event, _):
        if event == "call" and frame.f_code is self.view and self.frames is None:
            self.frames, inner = 0, frame.f_back
            while inner.f_code.co_filename != __file__:
                self.frames, inner = self.frames + 1, inner.f_back


def counted(app, view):
    view = view.__code__
    if inspect.iscoroutinefunction(app) or inspect.iscoroutinefunction(type(app).__call__):
        async def wrapped(scope, receive, send):
            with Count(view):
                await app(scope, receive, send)
    else:
        def wrapped(environ, start_response):
            with Count(view):
                return list(app(environ, start_response))
    return wrapped
''')
frames = {}
for title, module, name, view in [
    ("bare WSGI", "bare_wsgi", "app", "app"),
    ("mini.py", "mini_shop", "app", "tea"),
    ("Flask", "flask_shop", "app", "tea"),
    ("Django", "django_shop", "application", "tea"),
    ("Starlette", "starlette_shop", "app", "tea"),
    ("FastAPI", "fastapi_shop", "app", "tea"),
]:
    write(f"count_{module}.py", f"import {module} as shop\nfrom counted import counted\napp = counted(shop.{name}, shop.{view})\n")
    asynchronous = title in ("Starlette", "FastAPI")
    command = "uvicorn --port 8000 --lifespan off" if asynchronous else "gunicorn --bind 127.0.0.1:8000"
    with serve(f"{command} count_{module}:app", settle=1) as server:
        answer = get("/teas/assam?cups=2", "Connection: close").content
        assert '"price":4' in answer.replace(" ", ""), (title, answer, server.log)
        time.sleep(0.2)
        frames[title] = re.search(r"COUNTED (\d+)", server.log).group(1)
assert frames["bare WSGI"] == "0", frames
order = ["mini.py", "Flask", "Django", "Starlette", "FastAPI"]
record("frames", ", ".join(f"{frames[name]} in {name}" for name in order[:-1]) + f" and {frames[order[-1]]} in {order[-1]}")
