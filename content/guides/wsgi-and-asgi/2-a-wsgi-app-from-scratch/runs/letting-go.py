"""A client takes a million bytes of 65 million and hangs up."""

from session import *

uses("gunicorn", "curl")
copy("letting_go.py")
with wsgi("gunicorn", "letting_go") as server:
    counted = run("curl -s http://127.0.0.1:8000/ | head -c 1000000 | wc -c").out
    server.wait_for("let go")
    record("both", counted + re.search(r"let go after \d+ chunks", server.log).group(), like="shape")
