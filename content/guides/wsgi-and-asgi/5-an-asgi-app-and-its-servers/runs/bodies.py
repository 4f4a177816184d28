"""200,000 bytes sent at once, and four ticks half a second apart, under four servers; an app that fails between its two events."""

from session import *

uses_asgi()
copy("upload.py", "ticks.py")
request = b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 200000\r\n\r\n" + b"x" * 200000
record("pieces", "\n".join(ask(request).content.strip() for _ in each_asgi("upload:app", ["uvicorn", "hypercorn", "daphne"])), like="shape")

late, first = [], None
for name, _ in each_asgi("ticks:app"):
    arrivals = get().arrivals
    if name == "uvicorn":
        first = arrivals
    elif arrivals[0][0] > 0.4 and b"tick 1" in b"".join(piece for seconds, piece in arrivals if seconds < 0.9):
        late.append(name)
record("late", f"{', '.join(late[:-1])} and {late[-1]} were silent for half a second and then wrote the head with the first tick.")
lines = []
for seconds, piece in first:
    text = piece.decode().replace("\r\n", "\\r\\n").replace("\n", "\\n")
    # The end of the body is a write of its own, and may come in one read with the last tick.
    for part in re.split(r"(?<=.)(?=0\\r\\n\\r\\n$)", text):
        lines.append(f"{round(seconds * 2) / 2:.2f}  {part}")
record("arrivals", "\n".join(lines))

write("between.py", '''
async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    raise RuntimeError("no water")
''')
status = {name: get(quiet=2).head.split()[1] for name, _ in each_asgi("between:app", ["hypercorn", "uvicorn"])}
record("between", f"hypercorn can still answer {status['hypercorn']}, while uvicorn’s client holds a {status['uvicorn']}")
