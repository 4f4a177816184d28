"""The traceback of two cups in letters under uvicorn and Starlette, and of contracts that are mixed up."""

from session import *

uses("uvicorn", "starlette", "gunicorn", "flask")
copy("starlette_shop.py", "flask_shop.py")
with serve("uvicorn --port 8000 --lifespan off starlette_shop:app", settle=0.8) as server:
    get("/teas/assam?cups=two", "Connection: close")
    time.sleep(0.3)
    log = server.log
roles = {
    "uvicorn/protocols/http/httptools_impl.py": "the server",
    "uvicorn/middleware/proxy_headers.py": "its own layer",
    "starlette/applications.py": "the shell",
    "starlette/middleware/errors.py": "a layer",
    "starlette/routing.py": ["the table", "calls the view"],
    "starlette_shop.py": "the view",
}
wanted = [
    ("httptools_impl.py", "result = await app("), ("proxy_headers.py", "return await self.app("), ("applications.py", "await self.middleware_stack("),
    ("errors.py", "await self.app("), ("routing.py", "await route.handle("), ("routing.py", "response = await f("), ("starlette_shop.py", "cups = int("),
]
lines = []
frames = re.findall(r'  File "…/(?:lib/python3\.11/site-packages/)?([^"]+)", line (\d+), in .*\n    (.*)', log)
for file, number, code in frames:
    if not wanted or not (file.endswith(wanted[0][0]) and code.startswith(wanted[0][1])):
        continue
    wanted.pop(0)
    role = roles[file]
    role = role if isinstance(role, str) else role.pop(0)
    where = f"{file}, line {number}"
    lines += [f"{where:54}{role}", f"    {code.partition('  #')[0]}"]
assert not wanted, (wanted, frames)
record("letters", "\n".join([*lines, re.findall(r"(?m)^ValueError.*", log)[-1]]))

mixed = []
for command in ["uvicorn --port 8000 --lifespan off flask_shop:app", "gunicorn --bind 127.0.0.1:8000 starlette_shop:app"]:
    with serve(command, settle=0.8) as server:
        get("/", "Connection: close")
        time.sleep(0.3)
        error = re.findall(r"(?m)^TypeError.*", server.log)[-1]
        mixed += re.sub(r" (positional argument)", r"\n  \1", error).split("\n")
record("mixed", "\n".join(mixed))
