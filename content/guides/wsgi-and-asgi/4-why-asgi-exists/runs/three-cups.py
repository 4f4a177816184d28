"""Three cups with threads and three with coroutines, six times each."""

from session import *

uses("python")
copy("with_threads.py", "with_tasks.py")
for _ in range(60):
    out = run("python3 with_threads.py").out
    first = out.split("is ready")[0].splitlines()[:3]
    if not all(re.fullmatch(r"water on for \w+", line) for line in first):
        break
record("threads", "\n".join(first), like="once")
tasks = [run("python3 with_tasks.py").out for _ in range(6)]
assert len({one for one in tasks}) == 1 and all(re.fullmatch(r"(water on for \w+\n){3}(\w+ is ready\n){3}", one) for one in tasks), tasks
record("tasks", "The coroutines printed one sentence after the other every time.")
