"""Eight requests of half a second to one worker, the processor time it used, and streams that outlast its timeout."""

from session import *

uses("gunicorn", "python")
copy("wait_wsgi.py")
with serve("gunicorn --bind 127.0.0.1:8000 -w 1 wait_wsgi:app", ready="Booting worker", settle=1) as server:
    worker = children(server.pid)[0]

    def on_processor():
        """Milliseconds on the processor, by the scheduler's count."""
        return int(Path(f"/proc/{worker}/schedstat").read_text().split()[0]) / 1e6

    before = on_processor()
    took = max(answer.seconds for answer in at_once(8, lambda _: get(quiet=9)))
    assert 4 <= took < 4.6, took
    record("took", "took four seconds")
    used = on_processor() - before
    assert used < 30, used
    record("processor", f"{round(used / 10) * 10} milliseconds", like="about")

write("lines.py", '''
import time

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    for number in range(6):
        yield b"line\\\\n"
        time.sleep(1)
'''.replace("\\\\", "\\"))
with serve("gunicorn --bind 127.0.0.1:8000 -t 2 lines:app"):
    answer = get(quiet=8)
    assert not answer.whole and answer.content.count("line") in (2, 3), answer.text
    record("cut", "cut such a stream off after two or three entries")
with serve("gunicorn --bind 127.0.0.1:8000 -t 2 --threads 2 lines:app"):
    answer = get(quiet=8)
    assert answer.whole and answer.content.count("line") == 6, answer.text
    record("threads", "Under --threads 2 it ran to its end.")
