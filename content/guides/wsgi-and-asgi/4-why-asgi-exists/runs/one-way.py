"""An app asks a question in the middle of its answer, under three servers; an app that tries to upgrade, under four."""

from session import *

uses_wsgi()
copy("one_way.py")
head = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


def conversation(name, quiet=2):
    with wsgi(name, "one_way"):
        return ask(head, (0.5, "yes"), quiet=quiet)


def said(answer):
    out = [("0.00", "->", "GET / HTTP/1.1 …"), ("0.50", "->", "yes")]
    for seconds, piece in answer.arrivals:
        for word in re.findall(r"Milk\?|You said [^\n]*", piece.decode()):
            out.append((f"{round(seconds * 4) / 4:.2f}", "<-", word))
    return "\n".join("  ".join(row) for row in sorted(out, key=lambda row: row[0]))


heard = {name: said(conversation(name)) for name in ["gunicorn", "Waitress"]}
record("gunicorn", heard["gunicorn"])
print(heard)
words = {name: [line for line in text.splitlines() if "You said" in line] for name, text in heard.items()}
assert "b''" in words["gunicorn"][0] and "b''" in words["Waitress"][0], words
record("waitress", f"Waitress {versions['waitress']} did the same.")
assert "You said" not in conversation("wsgiref").text
record("wsgiref", "Under wsgiref the app waited in read and the client got no second line.")

write("upgrade.py", '''
def app(environ, start_response):
    start_response("101 Switching Protocols", [("Upgrade", "websocket"), ("Connection", "Upgrade")])
    yield b"hello"
    yield repr(environ["wsgi.input"].read(10)).encode()
''')
raised, quiet = [], None
for name, server in each_wsgi("upgrade", ["Waitress", "wsgiref", "gunicorn"]):
    answer = ask("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", quiet=1.5)
    time.sleep(0.3)
    if "AssertionError" in server.log:
        raised.append(name)
    elif answer.head.startswith("HTTP/1.1 101") and not answer.body:
        quiet = name
record("raised", f"{' and '.join(raised)} raise AssertionError")
record("dropped", f"{quiet} {versions['gunicorn']} sends the 101, hands the app an empty wsgi.input, and drops its chunks.")
