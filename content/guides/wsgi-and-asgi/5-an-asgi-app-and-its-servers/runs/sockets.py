"""What Chromium hears of two WebSockets under uvicorn."""

from session import *

uses("uvicorn")
versions["Chromium"] = re.search(r"\d+(\.\d+)+", run(f"{BROWSER} --version").out).group()
copy("counter.py")
write("page.py", '''
import json
from counter import app as counter

PAGE = b"""<!doctype html><script>
const visit = (path, texts) => new Promise((done) => {
  const seen = [], socket = new WebSocket("ws://" + location.host + path)
  socket.onopen = () => { seen.push("open "); for (const text of texts) socket.send(text) }
  socket.onmessage = ({ data }) => seen.push("message " + JSON.stringify(data) + " ")
  socket.onerror = () => seen.push("error")
  socket.onclose = ({ code, reason }) => { seen.push("close " + code + " " + JSON.stringify(reason)); done(path.padEnd(9) + seen.join("  ")) }
})
visit("/counter", ["tea", "bill"]).then(async (first) =>
  fetch("/report", { method: "POST", body: first + "\\\\n" + await visit("/till", []) }))
</script>"""

async def app(scope, receive, send):
    if scope["type"] == "websocket":
        return await counter(scope, receive, send)
    assert scope["type"] == "http"
    if scope["path"] == "/report":
        print("REPORT", json.dumps((await receive())["body"].decode()), flush=True)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": PAGE if scope["path"] == "/" else b""})
'''.replace("\\\\n", "\\n").replace('"\\n" + await', '"\\\\n" + await'))
browser = f"{BROWSER} --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir={os.getcwd()}/profile http://127.0.0.1:8000/"
with asgi("uvicorn", "page:app") as server, serve(browser, on="debian", port=0, HOME=os.getcwd()):
    server.wait_for(r"REPORT .*", 30)
    report = json.loads(re.search(r"REPORT (.*)", server.log).group(1))
    record("chromium", "\n".join(re.sub(r" +$", "", line) for line in report.split("\n")))

write("kind.py", '''
async def app(scope, receive, send):
    print("scope", scope["type"], flush=True)
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body"})
''')
HANDSHAKE = "GET /counter HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + base64.b64encode(b"x" * 16).decode() + "\r\nSec-WebSocket-Version: 13\r\n\r\n"
# As without websockets and wsproto installed.
with asgi("uvicorn", "kind:app", "--lifespan off --ws none") as server:
    ask(HANDSHAKE, quiet=1)
    assert "scope http" in server.log and "scope websocket" not in server.log, server.log
    assert "No supported WebSocket library detected." in server.log, server.log
record("no-library", "the handshake came as a scope of type http, with a warning in the log")

# The question about a layer that ends the call of a socket without a word.
copy("only_get.py")
write("layered.py", "from counter import app\nfrom only_get import only_get\n\napp = only_get(app)\n")
with asgi("uvicorn", "layered:app", "--lifespan off") as server:
    answer = ask(HANDSHAKE, quiet=1)
    assert answer.head.startswith("HTTP/1.1 500"), answer.text
