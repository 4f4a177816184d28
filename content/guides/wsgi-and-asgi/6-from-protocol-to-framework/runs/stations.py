"""Which view is known on the way in and on the way out: Flask’s functions, and two layers each of Django and of Starlette."""

from session import *

uses("gunicorn", "uvicorn", "flask", "django", "starlette")
copy("flask_shop.py", "flask_layers.py", "django_shop.py", "django_layers.py", "starlette_shop.py", "starlette_layers.py")


def told(command, path="/teas/assam"):
    with serve(command, settle=1.2) as server:
        get(path, "Connection: close")
        time.sleep(0.3)
        return "\n".join(re.findall(r"(?m)^(?:(?:one|two) )?(?:in|out), for .*$", server.log))


flask = "gunicorn --bind 127.0.0.1:8000 flask_layers:app"
record("flask", told(flask))
missed = told(flask, "/coffee").split("\n")
assert missed == ["in, for None", "out, for None"], missed
record("flask-missed", "For a path that no row fits, the name was None, and both functions ran all the same.")
record("django", told("gunicorn --bind 127.0.0.1:8000 django_layers:application"))
record("starlette", told("uvicorn --port 8000 --lifespan off starlette_layers:app"))
