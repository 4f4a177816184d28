"""Three visits by curl, which keeps cookies in a file, with a restart of the server before the third; and three signatures."""

from session import *

uses("gunicorn", "flask", "itsdangerous", "curl")
copy("visits_flask.py")
visits = []
for how_many in 2, 1:
    with serve("gunicorn --bind 127.0.0.1:8000 visits_flask:app", settle=0.8):
        visits += [curl("-b jar -c jar http://127.0.0.1:8000/").out for _ in range(how_many)]
record("three", "".join(visits))
copy("digests.py")
record("marks", run("python3 digests.py").out)
