"""nginx ends TLS in front of gunicorn, with and without three headers; clients claim things."""

from session import *

uses("gunicorn")
uses("nginx", on="debian")
write("seen.py", '''
names = ["HTTP_HOST", "REMOTE_ADDR", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "wsgi.url_scheme"]

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [repr({name: environ.get(name) for name in names}).encode()]
''')
three = """
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
"""
two = three.rsplit("proxy_set_header", 1)[0]
with serve("gunicorn --bind 127.0.0.1:8000 seen:app"):
    with nginx(""):
        before = eval(over_tls())
    with nginx(three):
        after = eval(over_tls())
        claimed = eval(over_tls("/", "X-Forwarded-For: 198.51.100.7"))
        named = eval(ask("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", port=8080).content)
    with nginx(two):
        answer = get("/", "Connection: close", "X-Forwarded-Proto: https", port=8080)
        spoofed = eval(answer.content)
word = lambda value: "missing" if value is None else repr(value)
record("table", "\n".join(f"{name} | {word(before[name])} | {word(after[name])}" for name in before))
record("host", f"HTTP_HOST was {named['HTTP_HOST']!r}")
record("claimed", repr(claimed["HTTP_X_FORWARDED_FOR"]))
record("spoofed", f"wsgi.url_scheme was {spoofed['wsgi.url_scheme']!r}")

with serve("gunicorn --bind 127.0.0.1:8000 --forwarded-allow-ips 192.0.2.1 seen:app"), nginx(three):
    record("elsewhere", f"the scheme stays {eval(over_tls())['wsgi.url_scheme']!r}")
