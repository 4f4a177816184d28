"""A cart that forgets, and a session that is too big for a cookie, under gunicorn."""

from session import *

uses("gunicorn", "flask", "werkzeug")
copy("cart.py")
write("big.py", '''
from flask import Flask, session

app = Flask(__name__)
app.secret_key = "change me"

@app.get("/")
def big():
    session["letters"] = __import__("secrets").token_hex(4000)
    return "kept?"
''')
with serve("gunicorn --bind 127.0.0.1:8000 cart:app", settle=0.8) as server:
    page = get("/", "Connection: close")
    assert page.head.split()[1] == "200", page.text
record("page", page.content)
with serve("gunicorn --bind 127.0.0.1:8000 big:app", settle=0.8) as server:
    answer = get("/", "Connection: close")
    time.sleep(0.3)
    assert answer.head.split()[1] == "200" and "The 'session' cookie is too large" in server.log, server.log
    size = len(re.search(r"(?i)set-cookie: (.*)", answer.head).group(1))
    assert size > 4096, size
record("big", "We put 8,000 random characters into a session: gunicorn answered 200, and its log said The 'session' cookie is too large.")
