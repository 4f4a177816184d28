"""Layers at work under gunicorn: the stack with its sign up, a bill that is signed, a menu that is compressed."""

from session import *

uses("gunicorn")
copy("kettle.py", "add_header.py", "gate.py", "timing.py", "sign.py", "menu.py")
copy("cakes.py")


def logged(server, pattern=r"(?m)^\d\.\d\d s$"):
    time.sleep(0.3)
    return re.findall(pattern, server.log)


stack = """
from add_header import add_header
from gate import gate
from kettle import app
from timing import timing

inner = add_header(app, "X-Kettle", "steel")
"""
write("stack.py", stack + "app = timing(gate(inner, 'closed.txt'))\n")
write("swapped.py", stack + "app = gate(timing(inner), 'closed.txt')\n")
with wsgi("gunicorn", "stack") as server:
    get("/tea")
    assert re.fullmatch(r"0\.2\d s", " ".join(logged(server))), server.log
with wsgi("gunicorn", "stack") as server:
    write("closed.txt", "")
    answer = get("/tea")
    assert answer.head.startswith("HTTP/1.1 503") and "X-Kettle" not in answer.head, answer.head
    record("refused", " ".join(logged(server)))
with wsgi("gunicorn", "swapped") as server:
    get("/tea")
    assert not logged(server)
    record("swapped", "refused requests leave no trace in the log")

# The question about another order.
write("turned.py", stack + "app = add_header(gate(timing(app), 'closed.txt'), 'X-Kettle', 'steel')\n")
with wsgi("gunicorn", "turned") as server:
    answer = get("/tea")
    assert answer.head.startswith("HTTP/1.1 503") and "X-Kettle: steel" in answer.head, answer.head
    assert not logged(server)
    os.remove("closed.txt")
    assert "X-Kettle: steel" in get("/tea").head
    assert re.fullmatch(r"0\.2\d s", " ".join(logged(server))), server.log

write("failing.py", """
from timing import timing

@timing
def app(environ, start_response):
    raise RuntimeError("no water")
""")
with wsgi("gunicorn", "failing") as server:
    assert get().head.startswith("HTTP/1.1 500")
    assert logged(server) == ["0.00 s"], server.log

write("bill.py", """
from sign import sign

class Bill(list):
    def __init__(self, log):
        super().__init__([b"Tea 3.20\\n", b"Cake 4.80\\n"])
        self.log = log

    def close(self):
        print("the bill is closed", file=self.log, flush=True)

@sign
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "19")])
    return Bill(environ["wsgi.errors"])
""")

with wsgi("gunicorn", "bill") as server:
    sent = get().content
    time.sleep(0.3)
    assert "the bill is closed" not in server.log and "Thank" not in server.log and "rror" not in server.log
    record("signed", f"received {len(sent)} bytes")

# The question about a layer that compresses.
with wsgi("gunicorn", "menu") as server:
    answer = get("/", "Connection: close")
    body = answer.bytes.partition(b"\r\n\r\n")[2]
    assert "Content-Length: 900" in answer.head and 0 < len(body) < 100, answer.bytes
    time.sleep(0.3)
    assert "the menu is closed" not in server.log and "rror" not in server.log, server.log
