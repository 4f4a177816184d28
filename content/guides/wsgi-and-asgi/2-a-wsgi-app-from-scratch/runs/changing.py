"""An error page of the app's own, after an announcement that was stored, under three servers."""

from session import *

uses("gunicorn", "werkzeug", "python")
copy("own_page.py")
types = {}
for name, _ in each_wsgi("own_page", ["gunicorn", "Werkzeug", "wsgiref"]):
    for query, status, body in [("4", "200 OK", "3 biscuits each\n"), ("0", "500 Our Fault", "Sorry, no biscuits today.\n")]:
        answer = get(f"/?{query}", "Connection: close")
        assert f"{status}\n" in f"{answer.head}\n" and answer.content == body, (name, answer.text)
        if name == "gunicorn":
            record({"4": "guests", "0": "nobody"}[query], f"{status.split()[0]} and {body.strip()}")
    types[name] = answer.head.count("Content-Type")
[double] = [name for name, count in types.items() if count == 2]
record("both", f"{double} 26.2.0 takes the new status and sends both sets of headers" if versions["gunicorn"] == "26.2.0" else str(types))
