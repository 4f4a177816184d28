"""A worker sleeps for five seconds where two are allowed: one that is sync, one with threads, and one whose threads all do."""

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

with serve("gunicorn --bind 127.0.0.1:8000 -t 2 --threads 4 slow:app") as server:
    stuck = [threading.Thread(target=get, kwargs={"quiet": 8}, daemon=True) for _ in range(4)]
    for client in stuck:
        client.start()
    time.sleep(0.5)
    answer = get(quiet=3)
    assert not answer.bytes and "TIMEOUT" not in server.log, (answer.bytes, server.log)
    record("all-stuck", "the next client waits, and the log says nothing")
