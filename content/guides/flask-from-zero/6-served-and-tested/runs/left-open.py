"""A stream that keeps its contexts is closed in another thread, under gunicorn: whose g the next visitors find."""

from session import *

uses("gunicorn", "flask")
copy("left_open.py")
write("layered.py", '''
import threading
import time

import left_open
from left_open import shop

@shop.get("/slow")
@left_open.stream_with_context
def slow():
    for _ in range(100):
        yield "tick " * 100
        time.sleep(0.1)


class ClosesElsewhere:
    def __init__(self, body):
        self.body = body

    def __iter__(self):
        return iter(self.body)

    def close(self):
        thread = threading.Thread(target=self.body.close)
        thread.start()
        thread.join()


def app(environ, start_response):
    return ClosesElsewhere(shop(environ, start_response))
''')


def names(leave):
    with serve("gunicorn --bind 127.0.0.1:8000 layered:app", settle=1) as server:
        if leave:
            get("/slow", seconds=0.5)
        time.sleep(3)
        return [get("/who", f"X-User: {name}", "Connection: close").content for name in ("Ada", "Bob")], server.log


without, _ = names(False)
after, log = names(True)
assert without == ["Ada", "Bob"] and after == ["Ada", "Ada"] and "LookupError: <ContextVar name='flask.app_ctx'" in log, (without, after, log)
record("leak", "After a visitor had left such a stream, gunicorn’s log had a LookupError, and of the next two visitors Bob was answered Ada.")
