"""For the programs in `runs/`: start real servers, ask them as a client would, and record what came. Servers listen on loopback and are ended by their process id."""

import atexit, contextlib, hashlib, json, os, re, shlex, signal, socket, ssl, subprocess, sys, threading, time
from pathlib import Path

PHASE = Path(os.environ["RUN_PHASE"])
CURRENT = Path(os.environ["RUN_CURRENT"])
BROWSER = os.environ["RUN_BROWSER"]
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()

texts, versions, made_of = {}, {}, {}


def note(file):
    """What the recording rests on, so that it is known to be old when one of these changes."""
    made_of[os.path.relpath(file, PHASE)] = hashlib.sha256(Path(file).read_bytes()).hexdigest()[:8]


note(sys.argv[0])


def free_ports(wanted):
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in wanted]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return {port: probe.getsockname()[1] for port, probe in zip(wanted, probes)}


# Programs and commands say 8000, 8080 and 8443; a free port is behind each.
ports = free_ports([8000, 8080, 8443])


def real(text):
    """With the ports that are listened on instead of those a reader sees."""
    for port, free in ports.items():
        text = re.sub(rf"\b{port}\b", str(free), text)
    return text


def shown(text):
    """As a reader sees it: the ports of the text, no folder of this machine, no carriage returns."""
    for port, free in ports.items():
        text = re.sub(rf"\b{free}\b", str(port), text)
    return text.replace(str(CURRENT.parent), "…").replace(os.getcwd(), "…").replace("\r\n", "\n")


def record(name, text, like="exact"):
    """Keep a text. `like` says how near a second recording comes: exact, about, shape or once."""
    lines = shown(str(text)).rstrip("\n").split("\n")
    texts[name] = {"lines": lines} if like == "exact" else {"lines": lines, "like": like}


@atexit.register
def keep():
    with open(os.environ["RUN_RESULT"], "w") as file:
        json.dump({"of": made_of, "versions": versions, "texts": texts}, file)


def copy(*names):
    """Bring samples of this phase, or `2-…/name.py` of another, into the working folder."""
    for name in names:
        phase, _, file = name.rpartition("/")
        source = (PHASE.parent / phase if phase else PHASE) / "code" / file
        note(source)
        Path(file).write_text(real(source.read_text()))


def write(name, text):
    """Put a small file of the run into the working folder."""
    Path(name).write_text(real(text))


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


def run(command, on="current", seconds=30, **more):
    """Run a command to its end."""
    done = subprocess.run(real(command), shell=True, env=environment(on, **more), capture_output=True, timeout=seconds)
    done.out, done.err = (shown(text.decode("utf-8", "replace")) for text in (done.stdout, done.stderr))
    return done


def curl(arguments, seconds=30):
    return run(f"curl -s {arguments}", seconds=seconds)


class Answer:
    """What came back over one connection: arrivals as (seconds, bytes), the seconds to the last of them, and whether the server closed it."""

    def __init__(self, arrivals, closed):
        self.arrivals, self.closed = arrivals, closed
        self.seconds = arrivals[-1][0] if arrivals else None
        self.bytes = b"".join(piece for _, piece in arrivals)
        self.text = self.bytes.decode("utf-8", "replace")
        head, _, self.body = self.text.partition("\r\n\r\n")
        self.head = head.replace("\r\n", "\n")

    @property
    def whole(self):
        """Whether the body reached the end that the head promised."""
        length = re.search(r"(?im)^content-length: (\d+)", self.head)
        if re.search(r"(?im)^transfer-encoding: chunked", self.head):
            return self.body.endswith("0\r\n\r\n")
        return len(self.bytes.partition(b"\r\n\r\n")[2]) >= int(length.group(1)) if length else self.closed

    @property
    def content(self):
        """The body without chunked coding, as far as it came."""
        body = self.bytes.partition(b"\r\n\r\n")[2]
        if re.search(r"(?im)^transfer-encoding: chunked", self.head):
            pieces, rest = [], body
            while (found := re.match(rb"([0-9a-fA-F]+)\r\n", rest)) and (size := int(found.group(1), 16)):
                rest = rest.partition(b"\r\n")[2]
                pieces.append(rest[:size])
                rest = rest[size + 2 :]
            body = b"".join(pieces)
        return body.decode("utf-8", "replace")


def ask(request, *more, port=8000, quiet=2.5, seconds=30, address="127.0.0.1", until_text=None):
    """Send `request`, then each (delay, text) of `more`, and take what comes until the server closes, says nothing for `quiet` seconds, or has said `until_text`."""
    begun = time.monotonic()
    arrivals, closed = [], False
    with socket.socket() as client:
        client.bind((address, 0))
        client.connect(("127.0.0.1", ports.get(port, port)))
        client.sendall(encoded(request))

        def send_more():
            for delay, text in more:
                time.sleep(delay)
                client.sendall(encoded(text))

        sender = threading.Thread(target=send_more, daemon=True)
        sender.start()
        last = time.monotonic()
        while True:
            if not sender.is_alive() and time.monotonic() - last > quiet or time.monotonic() - begun > seconds:
                break
            client.settimeout(0.02)
            try:
                piece = client.recv(65536)
            except TimeoutError:
                continue
            except ConnectionResetError:
                closed = True
                break
            if not piece:
                closed = True
                break
            last = time.monotonic()
            arrivals.append((last - begun, piece))
            if until_text and until_text in b"".join(piece for _, piece in arrivals):
                break
    return Answer(arrivals, closed)


def encoded(text):
    return text if isinstance(text, bytes) else real(text).encode("latin-1")


def get(path="/", *headers, **how):
    """One GET over HTTP/1.1, with Host."""
    return ask("\r\n".join([f"GET {path} HTTP/1.1", "Host: 127.0.0.1:8000", *headers, "", ""]), **how)


def at_once(how_many, call):
    """Call `call(i)` in threads that begin together; returns the results in order."""
    results, gate = [None] * how_many, threading.Barrier(how_many)

    def one(i):
        gate.wait()
        results[i] = call(i)

    threads = [threading.Thread(target=one, args=(i,)) for i in range(how_many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def children(pid):
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True).stdout.split()
    return [int(one) for one in found]


def spread(figures, digits=2):
    """`0.30`, or `0.30 to 0.41` where they differ."""
    low, high = f"{min(figures):.{digits}f}", f"{max(figures):.{digits}f}"
    return low if low == high else f"{low} to {high}"


def wsgi(name, module, flags=""):
    """One of four WSGI servers around `module`’s app: gunicorn as it is now, the others of Debian."""
    if name == "wsgiref":
        source = f"from wsgiref.simple_server import make_server\nfrom {module} import app\nmake_server('127.0.0.1', 8000, app).serve_forever()\n"
        write(f"wsgiref_{module}.py", source)
    command = {
        "gunicorn": f"gunicorn --bind 127.0.0.1:8000 {flags} {module}:app",
        "Waitress": f"python3 -m waitress --listen 127.0.0.1:8000 {flags} {module}:app",
        "wsgiref": f"python3 wsgiref_{module}.py",
        "uWSGI": f"uwsgi --plugin python3 --http-socket 127.0.0.1:8000 {flags} --module {module}:app",
    }[name]
    return serve(command, on="current" if name == "gunicorn" else "debian")


def each_wsgi(module, names=("gunicorn", "Waitress", "wsgiref", "uWSGI")):
    """Name and server, one after the other."""
    for name in names:
        with wsgi(name, module) as server:
            yield name, server


def uses_wsgi():
    uses("gunicorn", "python")
    uses("waitress", "uwsgi", on="debian")


def asgi(name, target, flags=""):
    """One of four ASGI servers around `module:app`: uvicorn and gunicorn as they are now, the others of Debian."""
    command = {
        "uvicorn": f"uvicorn --port 8000 {flags} {target}",
        "gunicorn": f"gunicorn --bind 127.0.0.1:8000 -k asgi {flags} {target}",
        "hypercorn": f"hypercorn --bind 127.0.0.1:8000 {flags} {target}",
        "daphne": f"daphne --port 8000 {flags} {target}",
    }[name]
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


def over_tls(path="/", *headers):
    """Body of the answer to a request for https://tea.example from 127.0.0.9."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    received = b""
    with socket.socket() as plain:
        plain.bind(("127.0.0.9", 0))
        plain.connect(("127.0.0.1", ports[8443]))
        with context.wrap_socket(plain, server_hostname="tea.example") as client:
            client.sendall("\r\n".join([f"GET {path} HTTP/1.1", "Host: tea.example", "Connection: close", *headers, "", ""]).encode())
            while piece := client.recv(65536):
                received += piece
    return shown(Answer([(0, received)], True).content)
