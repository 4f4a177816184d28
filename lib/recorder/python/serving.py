"""Starting real servers, on loopback and free ports, and ending them by their process id."""

import contextlib
import json
import os
import re
import shlex
import signal
import subprocess
import time
from pathlib import Path

from recording import CURRENT, ports, real, shown, versions, write


def path_of(on):
    return f"{CURRENT}:/usr/sbin:/usr/bin:/sbin:/bin" if on == "current" else "/usr/sbin:/usr/bin:/sbin:/bin"


def environment(on, **more):
    return {"PATH": path_of(on), "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1", **more}


def uses(*names, on="current"):
    """Note the versions of Python packages; `python`, `nginx`, `uwsgi` and `curl` are asked themselves."""
    asked = {"python": "python3 --version", "nginx": "nginx -v", "uwsgi": "uwsgi --version", "curl": "curl --version"}
    for name in names:
        command = asked.get(name) or f"python3 -c 'import importlib.metadata as m; print(m.version(\"{name}\"))'"
        done = subprocess.run(shlex.split(command), env=environment(on), capture_output=True, text=True, check=True)
        found = re.search(r"\d+\.\d+(\.\d+)*", done.stdout + done.stderr).group()
        title = {"python": "Python", "uwsgi": "uWSGI"}.get(name, name)
        versions[title if title not in versions else f"{title} of Debian"] = found


class Server:
    def __init__(self, process, log):
        self.process, self._log, self.pid = process, log, process.pid

    @property
    def log(self):
        return shown(Path(self._log).read_text())

    def wait_for(self, pattern, seconds=15):
        until(lambda: re.search(pattern, self.log), seconds, f"{pattern!r} in the log:\n{self.log}")

    def end(self, sign=signal.SIGTERM, seconds=15):
        """Ask it to stop; returns its exit code and the seconds it took, or None for the code where it did not stop."""
        begun = time.monotonic()
        os.kill(self.pid, sign)
        try:
            return self.process.wait(seconds), time.monotonic() - begun
        except subprocess.TimeoutExpired:
            return None, time.monotonic() - begun


def until(holds, seconds, what):
    limit = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > limit:
            raise TimeoutError(f"waited {seconds} s for {what}")
        time.sleep(0.02)


def listens(port):
    wanted = f"0100007F:{ports.get(port, port):04X} "
    any_address = f"00000000:{ports.get(port, port):04X} "
    rows = [row.split(None, 3) for row in open("/proc/net/tcp").readlines()[1:]]
    return any(f"{row[1]} " in (wanted, any_address) and row[3].startswith("0A") for row in rows)


count = 0


@contextlib.contextmanager
def serve(command, on="current", port=8000, ready=None, settle=0.3, **more):
    """Run a server until the block ends. `port` 0 waits for nothing."""
    global count
    count += 1
    name = f"log-{count}.txt"
    with open(name, "w") as log:
        process = subprocess.Popen(
            shlex.split(real(command)),
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, process_group=0, env=environment(on, **more),
        )
    server = Server(process, name)
    try:
        if port:
            until(lambda: listens(port) or process.poll() is not None, 20, f"{command} to listen:\n{server.log}")
            if process.poll() is not None:
                raise RuntimeError(f"{command} ended:\n{server.log}")
        if ready:
            server.wait_for(ready)
        time.sleep(settle)
        yield server
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        # Workers let go of the port a moment after their master.
        until(lambda: not port or not listens(port), 10, f"port {port} to be free")


def run(command, on="current", seconds=30, **more):
    """Run a command to its end."""
    done = subprocess.run(real(command), shell=True, env=environment(on, **more), capture_output=True, timeout=seconds)
    done.out, done.err = (shown(text.decode("utf-8", "replace")) for text in (done.stdout, done.stderr))
    return done


def curl(arguments, seconds=30):
    return run(f"curl -s {arguments}", seconds=seconds)


def children(pid):
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True).stdout.split()
    return [int(one) for one in found]


def command_of(name, speaks, target, flags):
    """The command that starts a server, as the table of servers has it, for `module:app`."""
    module = target.split(":")[0]
    row = next(one for one in json.loads(os.environ["RUN_SERVERS"]) if one["title"].lower() == name.lower() and one["speaks"] == speaks)
    command = row["command"].replace("PORT", "8000").replace("FLAGS", flags)
    return command.replace("from app import app", f"from {module} import app").replace("app:app", target)


def wsgi(name, module, flags=""):
    """A WSGI server around `module`’s app: gunicorn and Werkzeug as they are now, the others of Debian."""
    if name == "Werkzeug":
        # What `flask run` does with an app, threads included.
        source = f"from werkzeug.serving import run_simple\nfrom {module} import app\nrun_simple('127.0.0.1', 8000, app, threaded=True)\n"
        write(f"werkzeug_{module}.py", source)
        return serve(f"python3 werkzeug_{module}.py")
    return serve(command_of(name, "wsgi", f"{module}:app", flags), on="current" if name == "gunicorn" else "debian")


def each_wsgi(module, names=("gunicorn", "Waitress", "wsgiref", "uWSGI")):
    """Name and server, one after the other."""
    for name in names:
        with wsgi(name, module) as server:
            yield name, server


def uses_wsgi():
    uses("gunicorn", "python")
    uses("waitress", "uwsgi", on="debian")


def asgi(name, target, flags=""):
    """An ASGI server around `module:app`: uvicorn and gunicorn as they are now, the others of Debian."""
    if name == "gunicorn":
        command = command_of(name, "wsgi", target, f"-k asgi {flags}")
    else:
        command = command_of(name, "asgi", target, flags)
    return serve(command, on="current" if name in ("uvicorn", "gunicorn") else "debian", settle=0.8)


def each_asgi(target, names=("uvicorn", "gunicorn", "hypercorn", "daphne")):
    """Name and server, one after the other."""
    for name in names:
        with asgi(name, target) as server:
            yield name, server


def uses_asgi():
    uses("uvicorn", "gunicorn")
    uses("hypercorn", "daphne", on="debian")


@contextlib.contextmanager
def nginx(location=""):
    """nginx of Debian on port 8080, and with TLS on 8443, in front of port 8000; `location` adds directives."""
    here = os.getcwd()
    if not os.path.exists("key.pem"):
        run("openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=tea.example")
    folders = "".join(f"{name}_temp_path {here}/{name}; " for name in ("proxy", "fastcgi", "uwsgi", "scgi"))
    write("nginx.conf", f"""
user root; daemon off; pid {here}/nginx.pid; error_log stderr;
events {{ }}
http {{
  access_log off; client_body_temp_path {here}/body; {folders}
  server {{
    listen 127.0.0.1:8080; listen 127.0.0.1:8443 ssl;
    ssl_certificate {here}/cert.pem; ssl_certificate_key {here}/key.pem;
    location / {{ proxy_pass http://127.0.0.1:8000; {location} }}
  }}
}}
""")
    with serve(f"nginx -c {here}/nginx.conf", on="debian", port=8080) as server:
        yield server
