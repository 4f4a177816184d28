"""Orders with and without a body, chunked, and read without a number."""

from session import *

uses_wsgi()
uses("curl")
copy("order.py")
with wsgi("gunicorn", "order"):
    script = []
    for command in ["curl 'http://127.0.0.1:8000/?table=4' -d 'one tea'", "curl -i 'http://127.0.0.1:8000/?table=4'"]:
        script += [f"$ {command}", *run(command.replace("curl", "curl -s", 1)).out.rstrip("\n").split("\n")]
    record("two", "\n".join(script))

write("length.py", '''
def app(environ, start_response):
    body = repr(environ.get("CONTENT_LENGTH", "missing")).encode()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
''')
found = {name: get("/", "Connection: close").content for name, _ in each_wsgi("length")}
without = [name for name, value in found.items() if value == "'missing'"]
assert found["wsgiref"] == "''", found
record("without", f"no CONTENT_LENGTH under {', '.join(without[:-1])} and {without[-1]}; under wsgiref it has the empty string")

chunked = "POST /?table=4 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n7\r\none tea\r\n0\r\n\r\n"
with wsgi("Waitress", "length"):
    record("waitress", f"Waitress gathers it and fills in CONTENT_LENGTH." if ask(chunked).content == "'7'" else "no")
with wsgi("gunicorn", "length"):
    key = ask(chunked).content.strip("'")
with wsgi("gunicorn", "order"):
    read = ask(chunked).content.removeprefix("Table 4: ").strip()
record("gunicorn", f"Under gunicorn the key is {key}, so this app reads {read.encode()!r}.")

write("to_the_end.py", '''
def app(environ, start_response):
    body = environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
''')
patience = 5
read = {}
for name, _ in each_wsgi("to_the_end"):
    answer = ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 7\r\n\r\none tea", quiet=patience)
    read[name] = answer.content
works = [name for name, body in read.items() if body == "one tea"]
assert read["wsgiref"] == "", read
record("works", f"works under {', '.join(works[:-1])} and {works[-1]}")
record("patience", f"We gave up after {NUMBERS[patience]} seconds.")
