"""A layer replaces an announced 200 with a length of 5 by an error page, with and without a length, under three servers."""

from session import *

uses("gunicorn")
uses("gunicorn", "waitress", on="debian")
copy("catch_errors.py", "dry.py")
source = Path("catch_errors.py").read_text()
assert '("Content-Length", "18")' in source
write("no_length.py", re.sub(r',\s*\("Content-Length", "18"\)', "", source))
for name, module in [("with_length", "catch_errors"), ("without", "no_length")]:
    write(f"{name}.py", f'''
from {module} import catch_errors

@catch_errors
def app(environ, start_response):
    start_response("200 OK", [("X-Kettle", "on"), ("Content-Length", "5")])
    raise RuntimeError("no water")
    yield b""
''')

servers = [
    ("gunicorn", "gunicorn --bind 127.0.0.1:8000 {}:app", "current"),
    ("gunicorn of Debian", "gunicorn --bind 127.0.0.1:8000 {}:app", "debian"),
    ("Waitress", "python3 -m waitress --listen 127.0.0.1:8000 {}:app", "debian"),
]
answers = {}
for name, command, on in servers:
    for module in ["without", "with_length"]:
        with serve(command.format(module), on=on):
            answers[name, module] = get("/", "Connection: close")
short = {name: answers[name, "without"].bytes.partition(b"\r\n\r\n")[2].decode() for name, _, _ in servers}
assert len(set(short.values())) == 1, short
v = versions
record("short", f"gunicorn ({v['gunicorn of Debian']} and {v['gunicorn']}) and Waitress {v['waitress']} sent {NUMBERS[len(short['gunicorn'])]} bytes of the error page: {short['gunicorn']}.")
both = [name for name, _, _ in servers if "X-Kettle" in answers[name, "without"].head]
assert both == ["gunicorn", "gunicorn of Debian"], {name: answers[name, "without"].head for name, _, _ in servers}
record("both", "gunicorn sent both sets of headers.")
for name in both:
    answer = answers[name, "with_length"]
    assert re.findall(r"(?im)^content-length: (\d+)", answer.head) == ["5", "18"] and "The kettle broke." in answer.text, answer.text
record("whole", "With a length of 18 the page arrived whole, under both lengths")
