"""An error page of the app's own, after an announcement that was stored, under three servers."""

from session import *

uses("gunicorn", "werkzeug", "python")
copy("own_page.py")
for name, _ in each_wsgi("own_page", ["gunicorn", "Werkzeug", "wsgiref"]):
    for query, status, body in [("4", "200 OK", "3 biscuits each\n"), ("0", "500 Our Fault", "Sorry, no biscuits today.\n")]:
        answer = get(f"/?{query}", "Connection: close")
        assert f"{status}\n" in f"{answer.head}\n" and answer.content == body, (name, answer.text)
        types = answer.head.count("Content-Type:")
        assert types == (2 if name == "gunicorn" and query == "0" else 1), (name, answer.text)
        if types == 2:
            record("both", "?0 has Content-Type twice")
        if name == "gunicorn":
            record({"4": "guests", "0": "nobody"}[query], f"{status.split()[0]} and {body.strip()}")
