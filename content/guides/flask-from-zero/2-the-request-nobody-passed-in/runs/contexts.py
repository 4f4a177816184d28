"""Two threads that set one context variable; four requests in four threads and what each calls its own; a thread that a view starts; a body that nobody reads; what a thread with a copy and an async view find; and the lines of source."""

from session import *

uses("flask", "werkzeug", "gunicorn", "asgiref")
copy("threads_shop.py", "in_a_thread.py", "two_threads.py")
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

write("unread.py", '''
from flask import Flask, g, request, stream_with_context

app = Flask("shop")


def user():
    if "user" not in g:
        g.user = request.headers["X-User"]
    return g.user


@app.get("/who")
def who():
    return user()


@app.get("/rows")
def rows():
    @stream_with_context
    def pour():
        yield user()
        yield "a row"

    return pour()


client = app.test_client()
started = client.get("/rows", headers={"X-User": "Ada"})
print(client.get("/who", headers={"X-User": "Bob"}).text)
started.close()
print(client.get("/who", headers={"X-User": "Bob"}).text)
''')
done = run("python3 unread.py")
assert not done.err, done.err
record("unread", done.out)

write("elsewhere.py", '''
import threading
from flask import Flask, copy_current_request_context, g, request

app, seen = Flask("shop"), []
me = threading.get_ident()


@app.teardown_request
def let_go(error):
    seen.append("teardown " + ("here" if threading.get_ident() == me else "there"))


@app.get("/copied")
def copied():
    thread = threading.Thread(target=copy_current_request_context(lambda: seen.append(request.path)))
    thread.start()
    thread.join()
    seen.append("view goes on")
    return ""


@app.get("/async")
async def waits():
    g.guest = "Ada"
    seen.append((request.path, threading.get_ident() == me))
    return ""


@app.after_request
def after(response):
    seen.append(g.get("guest"))
    return response


for path in ("/copied", "/async"):
    app.test_client().get(path)
assert seen == ["/copied", "teardown there", "view goes on", None, "teardown here", ("/async", False), "Ada", "teardown here"], seen
''')
done = run("python3 elsewhere.py")
assert not done.err, done.err
record("copied", "the teardown functions ran in that thread, while the view was still at work")
record("async", "request.path and g were there, in a thread that was not the caller’s")


write("upload.py", '''
from io import BytesIO
from flask import Flask, request, stream_with_context

app = Flask("shop")


@app.post("/s")
def s():
    f = request.files["f"]

    @stream_with_context
    def pour():
        try:
            yield f.read()
        except ValueError as error:
            yield f"ValueError: {error}"

    return pour()


print(app.test_client().post("/s", data={"f": (BytesIO(b"tea"), "t.txt")}).text)
''')
done = run("python3 upload.py")
assert done.out.startswith("ValueError: I/O operation on closed file."), done
record("upload", 'request.files["f"].read() in a decorated generator raised ValueError: I/O operation on closed file.')
write("ends.py", '''
from flask import Flask

app = Flask("shop")
app.teardown_request(lambda error: print("request"))
app.teardown_appcontext(lambda error: print("appcontext"))
with app.app_context():
    pass
''')
done = run("python3 ends.py")
assert done.out.split() == ["appcontext"], done
record("teardowns", "in a script, with app.app_context(): ran teardown_appcontext alone")


def at(file, pattern, after=0):
    """Number of the first line after `after` that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


context = at("flask/ctx.py", r"class RequestContext")
record("lines", "\n".join([
    f"globals.py, {at('flask/globals.py', r'_cv_app: ContextVar')} | the ContextVar that holds the application context",
    f"globals.py, {at('flask/globals.py', r'_cv_request: ContextVar')} | the ContextVar that holds the request context",
    f"globals.py, {at('flask/globals.py', r'request: Request = LocalProxy')} | request is a proxy for an attribute of what is in it",
    f"ctx.py, {at('flask/ctx.py', r'self._cv_tokens.append.._cv_request.set', context)} | push sets the variable and keeps the token",
    f"ctx.py, {at('flask/ctx.py', r'_cv_request.reset', context)} | pop resets it by that token",
]))
