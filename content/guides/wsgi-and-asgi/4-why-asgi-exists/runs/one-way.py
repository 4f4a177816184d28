"""An app asks a question in the middle of its answer: to a client whose body comes late, to one whose request is over, and over ASGI. Then an app tries to upgrade."""

from session import *

uses("gunicorn", "uvicorn")
copy("one_way.py")
late = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n"
over = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


def said(answer, first):
    out = [("0.00", "->", first), ("0.50", "->", "yes")]
    for seconds, piece in answer.arrivals:
        for word in re.findall(r"Milk\?|You said [^\n]*", piece.decode()):
            out.append((f"{round(seconds * 4) / 4:.2f}", "<-", word))
    return "\n".join("  ".join(row) for row in sorted(out, key=lambda row: row[0]))


with wsgi("gunicorn", "one_way"):
    record("late", said(ask(late, (0.5, "yes")), "POST / HTTP/1.1 … Content-Length: 3"))
    record("over", said(ask(over, (0.5, "yes")), "GET / HTTP/1.1 …"))
    chunked = late.replace("Content-Length: 3", "Transfer-Encoding: chunked")
    assert "b'yes'" in ask(chunked, (0.5, "3\r\nyes\r\n0\r\n\r\n")).text

write("both.py", '''
import queue
import threading

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    news = queue.Queue()
    threading.Thread(target=lambda: news.put(environ["wsgi.input"].read(3))).start()
    yield b"Milk?\\n"
    while True:
        try:
            yield b"You said %r.\\n" % news.get(timeout=1)
            return
        except queue.Empty:
            yield b"still waiting\\n"
''')
with wsgi("gunicorn", "both"):
    answer = ask(late, (2.5, "yes"))
    assert answer.content.split("\n")[:4] == ["Milk?", "still waiting", "still waiting", "You said b'yes'."], answer.text
record("thread", "A second thread can, and did when we tried it")

write("milk.py", '''
async def app(scope, receive, send):
    await receive()
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"Milk?", "more_body": True})
    print("told:", (await receive())["type"], flush=True)
''')
with serve("uvicorn --port 8000 --lifespan off milk:app", settle=1) as server:
    answer = ask(over, (0.5, "yes"))
    server.wait_for("told: http.disconnect")
    assert answer.head.startswith("HTTP/1.1 200") and "HTTP/1.1 400" in answer.body, answer.text
    record("asgi", f"uvicorn {versions['uvicorn']} took them for the first bytes of another request, which they are not, and sent a 400; the app’s next receive() brought http.disconnect")

write("upgrade.py", '''
def app(environ, start_response):
    start_response("101 Switching Protocols", [("Upgrade", "websocket"), ("Connection", "Upgrade")])
    yield b"hello"
    print("read:", environ["wsgi.input"].read(10), flush=True)
''')
with wsgi("gunicorn", "upgrade") as server:
    answer = ask("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", (0.5, "hi"))
    server.wait_for("read: b''")
    assert answer.head.startswith("HTTP/1.1 101") and not answer.body, answer.text
    record("dropped", "gunicorn sent the 101, dropped the app’s chunks, and handed it an empty wsgi.input")
