"""Four ticks, half a second apart, as they arrive from gunicorn; how three servers mark the end of a body."""

from session import *

uses("gunicorn", "werkzeug", "python")
copy("ticks.py")
with wsgi("gunicorn", "ticks"):
    arrivals = get().arrivals
moments = {}
for seconds, piece in arrivals:
    moments.setdefault(round(seconds * 2) / 2, []).append(piece.decode())
lines = [f"{seconds:.1f}  " + "".join(pieces).replace("\r\n", "\\r\\n").replace("\n", "\\n") for seconds, pieces in moments.items()]
assert all(abs(seconds - round(seconds * 2) / 2) < 0.1 for seconds, _ in arrivals), arrivals
record("arrivals", "\n".join(lines))

heads = {name: get("/", "Connection: keep-alive", quiet=1) for name, _ in each_wsgi("ticks", ["gunicorn", "Werkzeug", "wsgiref"])}
chunked = [name for name, answer in heads.items() if "chunked" in answer.head]
closing = [name for name, answer in heads.items() if "chunked" not in answer.head and answer.closed]
record("framing", f"{' and '.join(chunked)} use chunked coding")
record("closing", f"{' and '.join(closing)} closes the connection instead")
