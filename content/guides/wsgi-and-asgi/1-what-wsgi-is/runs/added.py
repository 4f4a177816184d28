"""One request to one app under three servers: which parts of the head are the server's own."""

from session import *

uses("gunicorn", "werkzeug", "python")
copy("hello.py")

three = {name: get("/tea", quiet=1) for name, _ in each_wsgi("hello", ["gunicorn", "Werkzeug", "wsgiref"])}
record("gunicorn", three["gunicorn"].text)

added = {}
for name, answer in three.items():
    status, *headers = answer.head.split("\n")
    own = [header.split(": ")[0] for header in headers if not header.startswith("Content-")]
    added[name] = status.split()[0], sorted(own), answer.closed
    assert f"Server: {name}" in answer.head or name == "wsgiref", answer.head
assert added["gunicorn"] == added["Werkzeug"] == ("HTTP/1.1", ["Connection", "Date", "Server"], True), added
assert added["wsgiref"] == ("HTTP/1.0", ["Date", "Server"], True), added
record("others", "Werkzeug sends the same three with a Server of its own; wsgiref answers in HTTP/1.0, without Connection, and closes as well.")
