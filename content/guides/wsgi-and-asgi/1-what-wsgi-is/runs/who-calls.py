"""Three servers are asked which of their lines calls the app; a Flask view under `flask run` prints everybody who called."""

from session import *

uses("gunicorn", "werkzeug", "flask", "python")
copy("who_calls.py", "view_stack.py")
three = ["wsgiref", "gunicorn", "Werkzeug"]
said = [curl("http://127.0.0.1:8000/").out.rstrip("\n") for _ in each_wsgi("who_calls", three)]
record("calls", "\n".join(said).replace("gunicorn/workers", "workers"))

with serve("flask --app view_stack run --port 8000") as server:
    curl("http://127.0.0.1:8000/tea")
    server.wait_for("print_stack")
    frames = re.findall(r'  File "[^"]*?([\w.…]+/[\w.]+)", line (\d+), in (\w+)\n    (.*)', server.log)

record("flask", "\n".join(f"{file.removeprefix('…/')}, line {line}, in {name}\n    {source}" for file, line, name, source in frames))
