"""A change of mind while the announcement is stored, under gunicorn and uWSGI."""

from session import *

uses_wsgi()
copy("change_of_mind.py")
with wsgi("gunicorn", "change_of_mind"):
    for query, name in [("4", "guests"), ("0", "nobody")]:
        answer = get(f"/?{query}")
        record(name, f"{answer.head.split()[1]} and {answer.content.strip()}")
with wsgi("uWSGI", "change_of_mind"):
    answer = get("/?0")
    assert answer.head.startswith("HTTP/1.1 400") and not answer.body, answer.text
    record("uwsgi", f"uWSGI {versions['uWSGI']} sends the 400 and loses the body.")
