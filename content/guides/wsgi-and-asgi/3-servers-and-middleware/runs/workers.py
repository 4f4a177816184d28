"""gunicorn’s master and workers are listed, one is killed, and four requests come at once to four set-ups."""

from session import *

uses("gunicorn", "python")
copy("who.py")
write("gunicorn.conf.py", "bind = '127.0.0.1:8000'\n")
both = r"(?s)Booting worker.*Booting worker"
with serve("gunicorn -w 2 who:app", ready=both, settle=1) as server:
    listing = run("ps -e -o pid,ppid,args").out.splitlines()
    ours = [line for line in listing[1:] if {str(server.pid)} & set(line.split()[:2])]
    record("ps", "\n".join(["  PID  PPID COMMAND", *(f"{int(p):5} {int(pp):5} {rest}" for p, pp, rest in (line.split(None, 2) for line in ours))]), like="shape")
    killed = time.time()
    os.kill(children(server.pid)[0], signal.SIGKILL)
    server.wait_for(r"(?s)Booting worker.*Booting worker.*Booting worker")
    assert time.time() - killed < 1, time.time() - killed
    record("replaced", "after kill -9 the replacement was booting within a second")

rows = []
for flags, most in [("-w 1", 1), ("-w 2", 2), ("--threads 4", 4), ("-w 2 --threads 2", 4)]:
    times, by = [], set()
    with serve(f"gunicorn {flags} who:app", ready=both if "-w 2" in flags else None, settle=1):
        for _ in range(5 if "threads 2" in flags else 3):
            answers = at_once(4, lambda _: get(quiet=8))
            times.append(max(answer.seconds for answer in answers))
            by |= set(re.findall(r"process (\d+), (\S+)", "".join(answer.content for answer in answers)))
            time.sleep(0.2)
    processes = {process for process, _ in by}
    threads = max(len([1 for process, _ in by if process == one]) for one in processes)
    who = f"{len(processes)} process{'es' * (len(processes) > 1)}"
    if "threads" in flags:
        who = f"{threads} threads of 1 process" if len(processes) == 1 else f"{threads} threads in each of {len(processes)}"
    rows.append(f"{flags} | {most} | {who} | {spread(times, 1)} s")
record("four", "\n".join(rows), like="about")
