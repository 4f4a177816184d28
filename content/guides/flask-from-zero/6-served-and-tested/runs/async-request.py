"""An async view under a sync worker reads request in another thread, and what it keeps in g is there afterwards."""

from session import *

uses("gunicorn", "flask", "asgiref")
copy("async_view.py")
write("views.py", '''
import threading

from async_view import app
from flask import g, request

@app.get("/kept")
async def kept():
    g.tea = request.args["tea"]
    return f"{threading.current_thread() is threading.main_thread()} "

@app.after_request
def after(response):
    if "tea" in g:
        response.set_data(response.get_data(as_text=True) + g.tea)
    return response
''')
with serve("gunicorn --bind 127.0.0.1:8000 views:app", settle=1.2):
    first, kept = (get(path, "Connection: close").content for path in ("/tea", "/kept?tea=assam"))
assert first.startswith("/tea in ") and "Main" not in first and kept == "False assam", (first, kept)
record("request", "the view read request.path in another thread than the worker’s, and what it wrote into g was there after it")
