"""Four ticks, half a second apart, as they arrive from gunicorn; how four servers mark the end of a body."""

from session import *

uses_wsgi()
uses("gunicorn", on="debian")
copy("ticks.py", "tea.py")
with wsgi("gunicorn", "ticks"):
    arrivals = get().arrivals
moments = {}
for seconds, piece in arrivals:
    moments.setdefault(round(seconds * 2) / 2, []).append(piece.decode())
lines = [f"{seconds:.2f}  " + "".join(pieces).replace("\r\n", "\\r\\n").replace("\n", "\\n") for seconds, pieces in moments.items()]
assert all(abs(seconds - round(seconds * 2) / 2) < 0.1 for seconds, _ in arrivals), arrivals
record("arrivals", "\n".join(lines))

write("one.py", 'def app(environ, start_response):\n    start_response("200 OK", [("Content-Type", "text/plain")])\n    return [b"hi"]\n')
write("many.py", 'def app(environ, start_response):\n    start_response("200 OK", [("Content-Type", "text/plain")])\n    return iter([b"hi", b"ho"])\n')
heads = {name: get("/", "Connection: keep-alive", quiet=1) for name, _ in each_wsgi("many")}
chunked = [name for name, answer in heads.items() if "chunked" in answer.head]
closing = [name for name, answer in heads.items() if "chunked" not in answer.head and answer.closed]
record("framing", f"{' and '.join(chunked)} use chunked coding for a client that speaks HTTP/1.1")
record("closing", f"{' and '.join(closing)} close the connection instead.")
counted = {name: "Content-Length: 2" in get("/", quiet=1).head for name, _ in each_wsgi("one", ["wsgiref", "Waitress", "gunicorn"])}
counts = [name for name, yes in counted.items() if yes]
record("counted", f"{' and '.join(counts)} count the bytes themselves; gunicorn does not")

head = "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
sent = {name: bool(ask(head).body) for name, _ in each_wsgi("tea", ["gunicorn", "Waitress", "wsgiref", "uWSGI"])}
with serve("gunicorn --bind 127.0.0.1:8000 tea:app", on="debian"):
    sent["gunicorn of Debian"] = bool(ask(head).body)
assert sent == {"gunicorn": False, "Waitress": True, "wsgiref": True, "uWSGI": True, "gunicorn of Debian": True}, sent
record("head", f"gunicorn {versions['gunicorn']} drops it. gunicorn {versions['gunicorn of Debian']}, Waitress {versions['waitress']}, wsgiref and uWSGI send it.")
