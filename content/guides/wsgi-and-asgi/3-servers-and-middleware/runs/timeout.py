"""A worker sleeps for five seconds where two are allowed."""

from session import *

uses("gunicorn")
uses("gunicorn", on="debian")
write("slow.py", '''import time

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    time.sleep(5)
    return [b"done"]
''')
for on in ["current", "debian"]:
    with serve("gunicorn --bind 127.0.0.1:8000 -t 2 slow:app", on=on) as server:
        answer = get(quiet=8)
        server.wait_for(r"Worker exiting|WORKER TIMEOUT")
        time.sleep(0.5)
        log = re.sub(r"(?m)^\[[^]]*\] \[\d+\] ", "", server.log)
    if on == "current":
        lines = log[log.index("[CRITICAL]") :].splitlines()
        end = next(i for i, line in enumerate(lines) if "Worker exiting" in line)
        record("log", "\n".join(lines[: end + 1]), like="shape")
        record("answered", f"had a {answer.head.split()[1]} after {answer.seconds:.2f} seconds", like="about")
    else:
        assert not answer.bytes and answer.closed and "Traceback" not in log, (answer.text, log)
        record("older", f"gunicorn {versions['gunicorn of Debian']} closed the connection without a byte and logged no traceback.")

with serve("gunicorn --bind 127.0.0.1:8000 -t 2 --threads 4 slow:app") as server:
    answer = get(quiet=8)
    assert "TIMEOUT" not in server.log
    record("threads", f"ended in a {answer.head.split()[1]}, after {NUMBERS[round(answer.seconds)]} seconds")
