"""Four ticks, half a second apart, with nginx in front of gunicorn: as it comes, with buffering off, and with a header from the app."""

from session import *

uses("gunicorn")
uses("nginx", on="debian")
write("ticks.py", '''
import time

def app(environ, start_response):
    headers = [("Content-Type", "text/plain")]
    if environ["PATH_INFO"] == "/live":
        headers.append(("X-Accel-Buffering", "no"))
    start_response("200 OK", headers)
    for number in range(1, 5):
        time.sleep(0.5)
        yield b"tick %d|" % number
''')


def ticks(path="/"):
    """Seconds at which each tick came, to half a second."""
    answer = get(path, "Connection: close", port=8080)
    came = {}
    for seconds, piece in answer.arrivals:
        for tick in re.findall(r"tick \d", piece.decode()):
            came[tick] = f"{round(seconds * 2) / 2:.1f}"
    assert len(came) == 4, answer.text
    assert "X-Accel-Buffering" not in answer.head, answer.head
    return ", ".join(came.values())


with serve("gunicorn --bind 127.0.0.1:8000 ticks:app"):
    with nginx():
        buffered, header = ticks(), ticks("/live")
    with nginx("proxy_buffering off;"):
        off = ticks()
assert len(set(buffered.split(", "))) == 1 and len(set(header.split(", "))) == 4, (buffered, header)
record("buffered", f"all four ticks together, after {buffered.split(', ')[0]} seconds")
record("header", f"they came at {header.replace(', 2.0', ' and 2.0')} seconds")
assert off == header, (off, header)
record("off", "proxy_buffering off does the same")
