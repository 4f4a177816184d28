"""Layers at work under gunicorn: a mounted app, the stack with its sign up, a log that asks too early, a bill that is signed."""

from session import *

uses("gunicorn")
copy("kettle.py", "mount.py", "ticks.py", "add_header.py", "gate.py", "timing.py", "stack.py", "log_status.py", "sign.py", "bill.py")
copy("cakes.py")
write("mounted.py", "from kettle import app as kettle\nfrom mount import mount\n\napp = mount('/api', kettle, kettle)\n")
with wsgi("gunicorn", "mounted"):
    lines = [f"{path:11}  {get(path).content.rstrip()}" for path in ["/api/users", "/api"]]
    record("mounted", "\n".join(lines).replace("/api         at", "/api         at").replace("/api/users   at", "/api/users   at"))
    elsewhere = get("/apix").content
    assert elsewhere == "at '', asked for '/apix'\n", elsewhere


def logged(server, pattern=r"(?m)^\d\.\d\d s$"):
    time.sleep(0.3)
    return re.findall(pattern, server.log)


with wsgi("gunicorn", "stack") as server:
    get("/tea")
    assert re.fullmatch(r"0\.2\d s", " ".join(logged(server))), server.log
with wsgi("gunicorn", "stack") as server:
    write("closed.txt", "")
    answer = get("/tea")
    assert answer.head.startswith("HTTP/1.1 503") and "X-Kettle" not in answer.head, answer.head
    record("refused", " ".join(logged(server)))
write("swapped.py", Path("stack.py").read_text().replace("app = gate(app, \"closed.txt\")\napp = timing(app)", "app = timing(app)\napp = gate(app, \"closed.txt\")"))
with wsgi("gunicorn", "swapped") as server:
    get("/tea")
    assert not logged(server)
    record("swapped", "refused requests leave no trace in the log")
os.remove("closed.txt")

write("early.py", "import kettle, ticks\nfrom log_status import log_status\n\napp = log_status(kettle.app)\ngenerator = log_status(ticks.app)\n")
with serve("gunicorn --bind 127.0.0.1:8000 early:app") as server:
    get()
    record("early-list", " ".join(logged(server, r"(?m)^(200 OK|None)$")))
with serve("gunicorn --bind 127.0.0.1:8000 early:generator") as server:
    get()
    record("early-generator", " ".join(logged(server, r"(?m)^(200 OK|None)$")))

with wsgi("gunicorn", "bill") as server:
    sent = get().content
    time.sleep(0.3)
    assert "the bill is closed" not in server.log and "Thank" not in server.log and "rror" not in server.log
    record("signed", f"sent {len(sent)}")
