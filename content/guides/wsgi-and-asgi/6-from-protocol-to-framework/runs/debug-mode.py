"""The same failure with debug mode on and off, under three frameworks, and what gunicorn does with both."""

from session import *

uses("gunicorn", "uvicorn", "django", "flask", "starlette")
copy("django_shop.py", "flask_shop.py", "starlette_shop.py")
django = Path("django_shop.py").read_text()
assert 'ALLOWED_HOSTS=["localhost"]' in django
write("django_debug.py", django.replace("settings.configure(", "settings.configure(DEBUG=True, SECRET_KEY='tea', ").replace("ALLOWED_HOSTS=[", 'ALLOWED_HOSTS=["127.0.0.1", '))
write("django_plain.py", django.replace("ALLOWED_HOSTS=[", 'ALLOWED_HOSTS=["127.0.0.1", '))
write("starlette_debug.py", Path("starlette_shop.py").read_text().replace("app = Starlette(", "app = Starlette(debug=True, "))
path = "/teas/assam?cups=two"


def body(command, *headers, **more):
    with serve(command, settle=1, **more) as server:
        answer = get(path, "Connection: close", "Accept: text/html", *headers)
        time.sleep(0.3)
        assert answer.head.split()[1] == "500", answer.text
        return answer.content, server.log


def size(text):
    count = len(text.encode())
    return f"{count} bytes" if count < 1000 else f"{count / 1000:.1f} kB" if count < 10_000 else f"{count / 1000:.0f} kB"


on, _ = body("gunicorn --bind 127.0.0.1:8000 django_debug:application")
off, log = body("gunicorn --bind 127.0.0.1:8000 django_plain:application")
assert "Traceback" in on and "Settings" in on and "ValueError" not in off
assert "ValueError" not in log, log
rows = [f"Django’s DEBUG, under gunicorn | {size(on)}: traceback, settings, request | {size(off)}"]
record("silent", "our error left nothing in gunicorn’s log")
flask = "python3 -m flask --app flask_shop run --port 8000"
on, off = body(f"{flask} --debug --no-reload")[0], body(flask)[0]
assert "debugger" in on.lower()
rows.append(f"flask run --debug | {size(on)}: a debugger that runs Python | {size(off)}")
# A plain client is given the traceback as text.
with serve("uvicorn --port 8000 --lifespan off starlette_debug:app", settle=1):
    on = get(path, "Connection: close").content
with serve("uvicorn --port 8000 --lifespan off starlette_shop:app", settle=1):
    off = get(path, "Connection: close").content
assert "Traceback" in on
rows.append(f"Starlette(debug=True) | {size(on)}: traceback | {size(off)}")
record("table", "\n".join(rows), like="about")

with serve("gunicorn --bind 127.0.0.1:8000 django_shop:application", settle=1):
    assert get("/teas/assam", "Connection: close").head.split()[1] == "200"
write("django_host.py", django.replace('JsonResponse({', 'JsonResponse({"host": request.get_host(), '))
with serve("gunicorn --bind 127.0.0.1:8000 django_host:application", settle=1):
    record("host", f"A request under another name gets {get('/teas/assam', 'Connection: close').head.split()[1]} as soon as something asks for the host.")
codes = {}
for debug in (True, False):
    write("django_no_hosts.py", Path("django_host.py").read_text().replace('ALLOWED_HOSTS=["localhost"]', f"ALLOWED_HOSTS=[], DEBUG={debug}, SECRET_KEY='tea'"))
    with serve("gunicorn --bind 127.0.0.1:8000 django_no_hosts:application", settle=1):
        codes[debug] = [ask(f"GET /teas/assam HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").head.split()[1] for host in ("localhost", "tea.example")]
assert codes == {True: ["200", "400"], False: ["400", "400"]}, codes
page, _ = body("gunicorn --bind 127.0.0.1:8000 flask_shop:app", FLASK_DEBUG="1")
assert "debugger" not in page.lower() and "Internal Server Error" in page, page

# The question about a shop in debug mode.
copy("mini.py", "pay.py")
with serve("gunicorn --bind 127.0.0.1:8000 pay:app", settle=1):
    answer = get("/pay/usd", "Connection: close", "X-Token: darjeeling")
assert answer.head.startswith("HTTP/1.1 500"), answer.text
assert all(said in answer.content for said in ("s3cret", "pay.py", "KeyError: 'usd'")) and "darjeeling" not in answer.content, answer.content
