"""HEAD to an app that does not look at the method, to the to-do list, and to a Flask view for GET."""

from session import *

uses("gunicorn", "flask", "werkzeug", "python")
copy("tea.py", "todo.py")
request = "HEAD {} HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nConnection: close\r\n\r\n"
write("greet.py", "from flask import Flask\n\napp = Flask(__name__)\n\n@app.get('/')\ndef greet():\n    return 'hi'\n")
bodies = {}
for name, _ in each_wsgi("tea", ["gunicorn", "Werkzeug", "wsgiref"]):
    answer = ask(request.format("/"))
    assert " 200 OK" in answer.head and "Content-Length: 14" in answer.head, answer.text
    bodies[name] = bool(answer.body)
assert bodies == {"gunicorn": False, "Werkzeug": True, "wsgiref": True}, bodies
record("bodies", "gunicorn keeps the body back, Werkzeug and wsgiref send it")
with wsgi("gunicorn", "todo"):
    record("todo", ask(request.format("/todos")).head.split()[1])
with wsgi("gunicorn", "greet"):
    record("flask", ask(request.format("/")).head.split()[1])
