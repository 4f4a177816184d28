"""A worker sleeps for five seconds where two are allowed, as one that is sync and as one with threads; another is as long inside a call in C."""

from session import *

uses("gunicorn")
write("slow.py", '''import time

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    time.sleep(5)
    return [b"done"]
''')
with serve("gunicorn --bind 127.0.0.1:8000 -t 2 slow:app") as server:
    answer = get(quiet=8)
    server.wait_for(r"Worker exiting")
    time.sleep(0.5)
    log = re.sub(r"(?m)^\[[^]]*\] \[\d+\] ", "", server.log)
lines = log[log.index("[CRITICAL]") :].splitlines()
end = next(i for i, line in enumerate(lines) if "Worker exiting" in line)
record("log", "\n".join(lines[: end + 1]), like="shape")
assert 2 < answer.seconds < 4, answer.seconds
record("answered", f"had a {answer.head.split()[1]} between two and four seconds later")

with serve("gunicorn --bind 127.0.0.1:8000 -t 2 --threads 4 slow:app") as server:
    answer = get(quiet=8)
    assert "TIMEOUT" not in server.log
    record("threads", f"ended in a {answer.head.split()[1]}, after {NUMBERS[round(answer.seconds)]} seconds")

write("in_c.py", """import hashlib

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    hashlib.pbkdf2_hmac("sha256", b"a", b"b", 100_000_000)
    return [b"done"]
""")
with serve("gunicorn --bind 127.0.0.1:8000 -t 2 in_c:app") as server:
    answer = get(quiet=8)
    server.wait_for(r"SIGKILL")
    killed = re.search(r"Worker \(pid:\d+\) (was sent SIGKILL! Perhaps out of memory\?)", server.log)
    assert not answer.bytes and "WORKER TIMEOUT" in server.log and "Traceback" not in server.log, server.log
record("in-c", f"the client got an empty reply, and after WORKER TIMEOUT the log had only: Worker {killed[1]}")

# The question about prices.py shows these frames.
copy("prices.py")
port = ports[8080]
Path("prices.py").write_text(Path("prices.py").read_text().replace("8001", str(port)))
with socket.create_server(("127.0.0.1", port)), serve("gunicorn --bind 127.0.0.1:8000 -t 2 prices:app") as server:
    answer = get(quiet=6)
    server.wait_for(r"Worker exiting")
    time.sleep(0.5)
    assert re.findall(r'  File "…/prices.py", line (\d+), in (\w+)', server.log) == [("16", "app"), ("12", "page"), ("7", "rates")], server.log
    assert "urllib/request.py" in server.log and "SystemExit: 1" in server.log, server.log
