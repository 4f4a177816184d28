"""Orders with and without a body, chunked, and read without a number."""

from session import *

uses("gunicorn", "werkzeug", "python", "curl")
copy("order.py")
three = ["gunicorn", "Werkzeug", "wsgiref"]
with wsgi("gunicorn", "order"):
    script = []
    for command in ["curl 'http://127.0.0.1:8000/?table=4' -d 'one tea'", "curl -i 'http://127.0.0.1:8000/?table=4'"]:
        script += [f"$ {command}", *run(command.replace("curl", "curl -s", 1)).out.rstrip("\n").split("\n")]
    record("two", "\n".join(script))

write("length.py", '''
def app(environ, start_response):
    found = [environ.get("CONTENT_LENGTH", "missing"), environ.get("wsgi.input_terminated", "missing")]
    body = repr(found).encode()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
''')
found = {name: eval(get("/", "Connection: close").content)[0] for name, _ in each_wsgi("length", three)}
missing, empty = ([name for name, value in found.items() if value == wanted] for wanted in ("missing", ""))
record("without", f"missing under {' and '.join(missing)}, and empty under {' and '.join(empty)}")

chunked = "POST /?table=4 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n7\r\none tea\r\n0\r\n\r\n"
said = {name: eval(ask(chunked).content) for name, _ in each_wsgi("length", ["gunicorn", "Werkzeug"])}
assert all(value == ["missing", True] for value in said.values()), said
record("terminated", f"{' and '.join(said)} set wsgi.input_terminated to True")
with wsgi("gunicorn", "order"):
    read = ask(chunked).content.removeprefix("Table 4: ").strip()
record("chunked", f"reads {read.encode()!r}")

minus = {name: ask("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: -1\r\n\r\n") for name, _ in each_wsgi("length", three)}
refuse = [name for name, answer in minus.items() if answer.head.split()[1] == "400"]
hand = [name for name, answer in minus.items() if answer.head.split()[1] == "200" and eval(answer.content)[0] == "-1"]
record("negative", f"{' and '.join(refuse)} answers it with 400; {' and '.join(hand)} hand it to your app.")

write("to_the_end.py", '''
def app(environ, start_response):
    body = environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
''')
patience = 5
read = {}
for name, _ in each_wsgi("to_the_end", three):
    answer = ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 7\r\n\r\none tea", quiet=patience)
    read[name] = answer.content
works, waits = ([name for name, body in read.items() if body == wanted] for wanted in ("one tea", ""))
record("works", f"works under {' and '.join(works)}")
record("waits", f"Under {' and '.join(waits)} it waits")
record("patience", f"We gave up after {NUMBERS[patience]} seconds.")

# The question about a client that waits, and then leaves.
write("rows.py", """
def app(environ, start_response):
    rows = environ["wsgi.input"].readlines()
    print("rows:", len(rows), flush=True)
    start_response("200 OK", [("Content-Length", "0")])
    return []
""")
with wsgi("Werkzeug", "rows") as server:
    with socket.create_connection(("127.0.0.1", ports[8000])) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 24\r\n\r\none tea\ntwo tea\nten tea\n")
        time.sleep(2)
        assert "rows:" not in server.log, server.log
    time.sleep(0.5)
    assert "rows: 3" in server.log, server.log
