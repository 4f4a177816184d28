"""Eight requests at once, each half a second in the app, under six set-ups: when each wait began, in half seconds, as six-ways.svg draws it."""

from session import *

uses("gunicorn", "uvicorn", "python")
copy("wait_wsgi.py", "wait_asgi.py")
SIX = {
    "one worker": "gunicorn --bind 127.0.0.1:8000 -w 1 wait_wsgi:app",
    "four workers": "gunicorn --bind 127.0.0.1:8000 -w 4 wait_wsgi:app",
    "eight threads": "gunicorn --bind 127.0.0.1:8000 --threads 8 wait_wsgi:app",
    "awaits": "uvicorn --port 8000 --lifespan off wait_asgi:awaits",
    "blocks": "uvicorn --port 8000 --lifespan off wait_asgi:blocks",
    "hands_off": "uvicorn --port 8000 --lifespan off wait_asgi:hands_off",
}


def eight(command):
    """The half seconds in which the eight waits began, and the seconds to the last answer."""
    with serve(command, settle=2.5):
        sent = time.monotonic()
        answers = at_once(8, lambda _: get("/", "Connection: close", quiet=9))
        begun = sorted(float(answer.content.split()[0]) - sent for answer in answers)
        return [int(seconds * 2 + 0.2) for seconds in begun], max(answer.seconds for answer in answers)


# Which connection a worker takes is chance: of four rounds the quickest counts.
rounds = {name: min((eight(command) for _ in range(4 if name == "four workers" else 1)), key=lambda one: one[1]) for name, command in SIX.items()}
turns, lasts = ({name: one[i] for name, one in rounds.items()} for i in (0, 1))
# As six-ways.svg draws it.
assert turns["one worker"] == turns["blocks"] == [*range(8)], turns
assert turns["four workers"] == [0] * 4 + [1] * 4, turns
assert turns["hands_off"] == [0] * 6 + [1] * 2, turns
assert turns["eight threads"] == turns["awaits"] == [0] * 8, turns
assert all(half / 2 <= seconds < half / 2 + 0.45 for half, seconds in [(max(turns[name]) + 1, lasts[name]) for name in SIX]), lasts
for name, words in [("four", "Four seconds"), ("one", "One second"), ("half", "Half a second")]:
    record(name, words)
