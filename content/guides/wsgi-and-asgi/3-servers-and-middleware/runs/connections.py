"""What workers do with connections, at import and at the end: two requests over one connection, a stuck thread beside an idle worker, --preload, two ways to stop."""

from session import *

uses("gunicorn", "python")
write("quick.py", '''import os, time

print("imported in", os.getpid(), flush=True)

def app(environ, start_response):
    time.sleep({"/stuck": 60, "/slow": 2}.get(environ["PATH_INFO"], 0))
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
    return [b"hi"]
''')
gunicorn = "gunicorn --bind 127.0.0.1:8000 {} quick:app"

request = "GET / HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n"
kept = []
for flags in ["", "--threads 2"]:
    with serve(gunicorn.format(flags)):
        answer = ask(request, (0.5, request))
        kept.append((answer.text.count("200 OK"), answer.head.count("Connection: close")))
assert kept == [(1, 1), (2, 0)], kept
record("kept", "got one answer from a sync worker, and two from one with threads")

with serve(gunicorn.format("-w 2 --threads 1 -k gthread"), ready=r"(?s)(Booting.*){2}", settle=2) as server:
    threading.Thread(target=get, args=("/stuck",), kwargs={"quiet": 40}, daemon=True).start()
    time.sleep(1)
    waiting = sum(not get("/", "Connection: close", quiet=1).bytes for _ in range(12))
    assert 0 < waiting and "TIMEOUT" not in server.log, (waiting, server.log)
    record("beside", f"{NUMBERS[waiting]} of the next twelve requests got no answer within a second", like="once")

imports = []
for flags in ["-w 3", "-w 3 --preload"]:
    with serve(gunicorn.format(flags), ready=r"(?s)(Booting.*){3}", settle=2) as server:
        imports.append(server.log.count("imported in"))
assert imports == [3, 1], imports
record("preload", "three workers import it three times, and with --preload once")

ends = []
for sign in [signal.SIGTERM, signal.SIGINT]:
    with serve(gunicorn.format(""), settle=1) as server:
        threading.Timer(0.7, os.kill, (server.pid, sign)).start()
        answer = get("/slow", "Connection: close", quiet=4)
        ends.append(answer.head.split()[1] if answer.head else "nothing")
assert ends[0] == "200", ends
record("term", f"a {ends[0]}")
record("int", f"a {ends[1]}" if ends[1].isdigit() else ends[1])
