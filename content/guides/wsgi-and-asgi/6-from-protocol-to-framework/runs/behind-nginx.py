"""What each callable is told of a client at 127.0.0.9 behind nginx with TLS, a WebSocket behind it, and two headers that lie."""

import base64

from session import *

uses("gunicorn", "uvicorn", "flask", "werkzeug", "starlette")
uses("nginx", on="debian")
copy("proxied.py", "reset.py", "host_too.py", "five_tries.py")
three = "proxy_set_header Host $host; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_set_header X-Forwarded-Proto $scheme;"
write("told.py", '''
def wsgi(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['REMOTE_ADDR']} {environ['wsgi.url_scheme']} {environ['HTTP_HOST']}".encode()]

async def asgi(scope, receive, send):
    assert scope["type"] == "http"
    host = dict(scope["headers"])[b"host"].decode()
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": f"{scope['client'][0]} {scope['scheme']} {host}".encode()})
''')
told = []
for label, command in [
    ("gunicorn", "gunicorn --bind 127.0.0.1:8000 told:wsgi"),
    ("uvicorn", "uvicorn --port 8000 --lifespan off told:asgi"),
    ("gunicorn, -k asgi", "gunicorn --bind 127.0.0.1:8000 -k asgi told:asgi"),
]:
    with serve(command, settle=0.8), nginx(three):
        told.append(f"{label}: {over_tls().strip()}")
assert told == ["gunicorn: 127.0.0.1 https tea.example", "uvicorn: 127.0.0.9 https tea.example", "gunicorn, -k asgi: 127.0.0.1 http tea.example"], told
record("told", "\n".join(one.replace(": ", " | ", 1).rpartition(" ")[0].replace(" http", " | http") for one in told))

with serve("gunicorn --bind 127.0.0.1:8000 proxied:app", settle=0.8), nginx(three):
    fixed = over_tls().strip()
source = Path("proxied.py").read_text().splitlines()
assert "ProxyFix(" in source[4]
write("unfixed.py", "\n".join(source[:4] + source[5:]))
with serve("gunicorn --bind 127.0.0.1:8000 unfixed:app", settle=0.8), nginx(three):
    unfixed = over_tls().strip()
record("proxied", f"It answers {fixed}, and without line 5 {unfixed}.")

write("bell.py", '''
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute

async def bell(socket):
    print("bell", socket.url.scheme, socket.headers["host"], flush=True)
    await socket.accept()
    await socket.close()

app = Starlette(routes=[WebSocketRoute("/bell", bell)])
''')
HANDSHAKE = "GET /bell HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + base64.b64encode(b"x" * 16).decode() + "\r\nSec-WebSocket-Version: 13\r\n\r\n"
HANDSHAKE = HANDSHAKE.replace("Host: localhost", "Host: tea.example\r\nX-Forwarded-Proto: https")
upgrade = "proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;"


def rung(lines):
    """Status of a handshake whose client claims https over plain HTTP, and what the app was told; the three lines stand in the server block, `lines` in the socket's location."""
    with serve("uvicorn --port 8000 --lifespan off bell:app", settle=0.8) as server, nginx(f"}} {three} location = /bell {{ proxy_pass http://127.0.0.1:8000; {lines}"):
        code = ask(HANDSHAKE, port=8080, quiet=1.5).head.split()[1]
        return code, re.findall(r"(?m)^bell (\S+) (\S+)$", server.log)


write("silent.py", '''
async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept"})
    await receive()
''')


def still_open(seconds):
    """Whether a silent WebSocket, whose client answers pings as a browser does, is open after so many seconds."""
    ends = time.monotonic() + seconds
    with socket.create_connection(("127.0.0.1", ports[8080])) as client:
        client.sendall(real(HANDSHAKE).encode())
        client.settimeout(0.2)
        while time.monotonic() < ends:
            with contextlib.suppress(TimeoutError):
                piece = client.recv(65536)
                if not piece:
                    return False
                if piece[0] == 0x89:
                    client.sendall(bytes([0x8A, 0x80 | piece[1], 0, 0, 0, 0]) + piece[2:])
    return True


for pings, wanted in [("2", True), ("60", False)]:
    with serve(f"uvicorn --port 8000 --lifespan off --ws-ping-interval {pings} silent:app", settle=0.8), nginx(three + upgrade + "proxy_read_timeout 4s;"):
        assert still_open(9) is wanted, pings

record("without", f"our Starlette answered {rung('')[0]}")
code, told = rung(upgrade)
(scheme, host), = told
assert code == "101" and scheme == "wss" and host.startswith("127.0.0.1"), (code, told)
record("inherited", f"with the last three lines alone, our app was told the host {host.split(':')[0]}, and believed a client that claimed https")
code, told = rung(three + upgrade)
assert told == [("ws", "tea.example")], told
record("with", f"with them, {code}")

reset = "GET /reset HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
with serve("gunicorn --bind 127.0.0.1:8000 reset:app", settle=0.8), nginx(three):
    record("evil-host", ask(reset, port=8080).content.strip())
write("trusted.py", Path("reset.py").read_text().replace("Flask(__name__)\n", 'Flask(__name__)\napp.config["TRUSTED_HOSTS"] = ["tea.example"]\n'))
with serve("gunicorn --bind 127.0.0.1:8000 trusted:app", settle=0.8), nginx(three):
    assert over_tls("/reset").strip().endswith("tea.example/reset")
    record("trusted", f"With that line Flask answered {ask(reset, port=8080).head.split()[1]}.")
with serve("gunicorn --bind 127.0.0.1:8000 host_too:app", settle=0.8), nginx(three):
    record("evil", over_tls("/reset", "X-Forwarded-Host: evil.example").strip())
with serve("uvicorn --port 8000 --lifespan off --forwarded-allow-ips * told:asgi", settle=0.8), nginx(three):
    address = over_tls("/", "X-Forwarded-For: 198.51.100.7").split()[0]
    assert address == "198.51.100.7", address
    record("made-up", "took an address that the client had made up")

# The question about five tries.
login = "POST /login HTTP/1.1\r\nHost: tea.example\r\nContent-Length: 0\r\nConnection: close\r\n{}\r\n"
tried = lambda header, address: ask(login.format(header), port=8080, address=address).head.split()[1]
with serve("gunicorn --bind 127.0.0.1:8000 five_tries:app", settle=0.8), nginx(three):
    assert [tried("", "127.0.0.9") for _ in range(5)] == ["401"] * 5 and tried("", "127.0.0.10") == "429"
    assert [tried(f"X-Forwarded-For: 198.51.100.{number}\r\n", "127.0.0.9") for number in range(8)] == ["401"] * 8

# The question about an app that is async def and takes two arguments.
write("wrong_word.py", "async def app(environ, start_response):\n    start_response('200 OK', [])\n    return []\n")
with serve("gunicorn --bind 127.0.0.1:8000 wrong_word:app", settle=0.8) as server:
    get("/", "Connection: close")
    server.wait_for("TypeError: 'coroutine' object is not iterable")
    assert "for item in respiter" in server.log, server.log
