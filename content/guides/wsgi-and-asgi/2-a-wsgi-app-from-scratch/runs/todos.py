"""The to-do list is asked by curl, and then served by two workers."""

from session import *

uses("gunicorn", "curl")
copy("todo.py")
url = "http://127.0.0.1:8000/todos"
with wsgi("gunicorn", "todo"):
    script = []
    post = " -d '{\"text\": \"read PEP 3333\"}' \\\n    -H 'Content-Type: application/json'"
    for rest in [post, "", " -X DELETE"]:
        script += [f"$ curl {url}{rest}", curl(url + rest.replace("\\\n", "")).out]
    record("three", "\n".join(script))

with wsgi("gunicorn", "todo", "-w 2") as server:
    server.wait_for(r"(?s)Booting worker.*Booting worker")
    time.sleep(1)
    curl(f"{url} -d '{{\"text\": \"read PEP 3333\"}}'")
    answers = [curl(url).out for _ in range(8)]
    empty = sum(answer == "[]" for answer in answers)
    times = lambda n: "once" if n == 1 else "twice" if n == 2 else f"{NUMBERS[n]} times"
    record("eight", f"{times(8 - empty)} and [] {times(empty)}", like="once")
