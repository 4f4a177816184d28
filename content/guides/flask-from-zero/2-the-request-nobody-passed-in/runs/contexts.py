"""Two threads that set one context variable; four requests in four threads and what each calls its own; a thread that a view starts; a client that leaves in the middle of a stream; and the lines of source."""

from session import *

uses("flask", "werkzeug", "gunicorn")
copy("threads_shop.py", "in_a_thread.py", "leaving.py", "two_threads.py")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"
names = ["tea", "cake", "milk", "honey"]

with serve("gunicorn --threads 4 --bind 127.0.0.1:8000 threads_shop:app", settle=1.5):
    answers = at_once(4, lambda i: get(f"/{names[i]}", "Connection: close").content)
found = [re.fullmatch(r"(/\w+) by thread (\d+)\n", answer).groups() for answer in answers]
assert [path for path, _ in found] == [f"/{name}" for name in names], found
assert len({thread for _, thread in found}) == 4, found
record("threads", "Each of the four answered with its own path, from a thread of its own.")

with serve("gunicorn --threads 4 --bind 127.0.0.1:8000 in_a_thread:app", settle=1.5):
    record("later", get("/later/tea", "Connection: close").content)

done = run("python3 two_threads.py")
assert not done.err, done.err
record("two-threads", done.out)

with serve("gunicorn --bind 127.0.0.1:8000 leaving:app", settle=1.5) as server:
    with socket.create_connection(("127.0.0.1", ports[8000])) as client:
        client.sendall(b"GET /tea HTTP/1.1\r\nHost: a\r\n\r\n")
        received = b""
        while b"cup 1" not in received:
            received += client.recv(65536)
    server.wait_for(r"generator closed\nteardown")
    log = re.findall(r"(?m)^(?:teardown|generator closed)$", server.log)
record("leaving", "\n".join(log))


def at(file, pattern, after=0):
    """Number of the first line after `after` that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


local = at("werkzeug/local.py", r"elif isinstance.local, ContextVar")
context = at("flask/ctx.py", r"class RequestContext")
wsgi_app = at("flask/app.py", r"def wsgi_app\(")
record("lines", "\n".join([
    f"globals.py, {at('flask/globals.py', r'_cv_app: ContextVar')} | the ContextVar that holds the application context",
    f"globals.py, {at('flask/globals.py', r'_cv_request: ContextVar')} | the ContextVar that holds the request context",
    f"globals.py, {at('flask/globals.py', r'request: Request = LocalProxy')} | request is a proxy for an attribute of what is in it",
    f"local.py, {at('werkzeug/local.py', r'obj = local.get', local)} | the proxy looks, at each touch",
    f"ctx.py, {at('flask/ctx.py', r'self._cv_tokens.append.._cv_request.set', context)} | push sets the variable and keeps the token",
    f"ctx.py, {at('flask/ctx.py', r'_cv_request.reset', context)} | pop resets it by that token",
    f"app.py, {at('flask/app.py', r'ctx.push', wsgi_app)} | a request begins: push",
    f"app.py, {at('flask/app.py', r'return response.environ', wsgi_app)} | the response is called, and its iterable goes to the server",
    f"app.py, {at('flask/app.py', r'ctx.pop.error', wsgi_app)} | in the finally around both: pop",
]))
