"""An async view and a plain one under one sync worker: threads, loops, and three requests at once."""

from session import *

uses("gunicorn", "flask", "asgiref")
write("views.py", '''
import asyncio
import threading
import time

from flask import Flask

app = Flask(__name__)

@app.get("/async")
async def waits():
    await asyncio.sleep(0.3)
    return f"{threading.current_thread() is threading.main_thread()}"

@app.get("/loop")
async def loop():
    kept.append(asyncio.get_running_loop())
    return str(len(set(map(id, kept))))

@app.get("/plain")
def plain():
    time.sleep(0.3)
    return "plain"

kept = []
''')


def seconds(path):
    with serve("gunicorn --bind 127.0.0.1:8000 views:app", settle=1.2):
        begun = time.monotonic()
        answers = at_once(3, lambda i: get(path, "Connection: close"))
        assert all(answer.head.split()[1] == "200" for answer in answers), answers
        return time.monotonic() - begun


with serve("gunicorn --bind 127.0.0.1:8000 views:app", settle=1.2):
    assert get("/async", "Connection: close").content == "False"
    loops = [get("/loop", "Connection: close").content for _ in range(2)]
    assert loops == ["1", "2"], loops
record("threads", "runs it in another thread, on a loop of its own, and waits")
record("table", f"def, time.sleep(0.3) | {seconds('/plain'):.1f} s\nasync def, asyncio.sleep(0.3) | {seconds('/async'):.1f} s", like="about")
