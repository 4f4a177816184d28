"""Eight mistakes under three servers, and what the client got; the log and the exit code of curl for some of them."""

from session import *

uses("gunicorn", "werkzeug", "python", "curl")
three = ["gunicorn", "Werkzeug", "wsgiref"]
copy("str_body.py", "bare_bytes.py", "short_count.py", "too_late.py")
start = 'def app(environ, start_response):\n    start_response("200 OK", [("Content-Type", "text/plain")])\n'
write("none.py", start)
write("no_start.py", 'def app(environ, start_response):\n    return [b"hi"]\n')
write("twice.py", f'{start}    start_response("404 Not Found", [("Content-Type", "text/plain")])\n    return [b"hi"]\n')
write("raises.py", f'{start}    raise RuntimeError("no water")\n')
write("raises_late.py", f'{start}    yield b"The kettle is on.\\n"\n    raise RuntimeError("no water")\n')


def outcome(answer):
    head, body = answer.head, answer.content
    if not head.startswith("HTTP/"):
        return f"{answer.text}, no head"
    status = head.split()[1]
    if status == "500":
        return "500"
    if not status.isdigit():
        return f"{head.splitlines()[0].strip()}, {body}"
    if status == "404":
        return "404, the second"
    if not answer.whole:
        return f"{status}, cut off" if body else f"{status}, no body, cut off"
    return f"{status}, {body}" if body else f"{status}, empty"


def counted(answer):
    sent = len(answer.content.encode())
    return f"cut to {sent} bytes" if sent == 4 else f"all {sent} bytes"


def early(answer):
    """A body that ends with its connection is whole to a client, whatever the app still had to say."""
    return outcome(answer) if not answer.whole else f"{answer.head.split()[1]}, ends early"


rows = []
for label, module, words in [
    ('returns ["hi"]', "str_body", outcome),
    ('returns b"hi"', "bare_bytes", outcome),
    ("returns None", "none", outcome),
    ("never announces", "no_start", outcome),
    ("announces twice", "twice", outcome),
    ("counts characters", "short_count", counted),
    ("raises while stored", "raises", outcome),
    ("raises once sent", "raises_late", early),
]:
    rows.append([label, *(words(get("/", "Connection: close", quiet=1)) for _ in each_wsgi(module, three))])
record("table", "\n".join(map(" | ".join, rows)))

with wsgi("gunicorn", "str_body") as server:
    done = run("curl -sS http://127.0.0.1:8000/")
    record("exit", str(done.returncode))
    record("curl", done.err.strip().removeprefix(f"curl: ({done.returncode}) "))
    record("str", re.findall(r"TypeError.*", server.log)[-1])
with wsgi("gunicorn", "bare_bytes") as server:
    get()
    record("bytes", re.findall(r"TypeError: (.*)", server.log)[-1])

# The questions about text after a chunk of bytes, and about a page handed over byte by byte.
write("report.py", f'{start}    yield b"["\n    yield "{{}}"\n')
for name, _ in each_wsgi("report", three):
    answer = get("/", "Connection: close", quiet=1)
    assert answer.head.split()[1] == "200" and answer.content == "[", (name, answer.bytes)
copy("page_by_page.py")
with wsgi("gunicorn", "page_by_page") as server:
    assert get().content == "" and re.findall(r"TypeError.*", server.log)[-1] == "TypeError: 60 is not a byte", server.log

with wsgi("gunicorn", "too_late", "--access-logfile -") as server:
    record("too-late", get().text)
    time.sleep(0.3)
    record("access", re.search(r'"GET / HTTP/1.1" \d+ \d+', server.log).group())
with wsgi("wsgiref", "too_late"):
    record("healed", f"Under wsgiref the body ends with the connection, and curl exits with {run('curl -s http://127.0.0.1:8000/').returncode}")

write("checked.py", '''
import wsgiref.validate

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["hi"]

app = wsgiref.validate.validator(app)
''')
with wsgi("gunicorn", "checked") as server:
    get()
    record("validator", re.findall(r"AssertionError: (.*)", server.log)[-1])
write("counting.py", '''
import wsgiref.validate
from short_count import app

app = wsgiref.validate.validator(app)
''')
with wsgi("gunicorn", "counting") as server:
    assert get().head.startswith("HTTP/1.1 200"), server.log
    assert "Error" not in server.log, server.log
    record("uncounted", "len(text) for Content-Length passes")
