"""What a run records: texts by name, with versions and the files they rest on. Ports and folders are shown as a reader would have them."""

import atexit
import contextlib
import hashlib
import json
import os
import re
import socket
import sys
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
        return {port: probe.getsockname()[1] for port, probe in zip(wanted, probes, strict=True)}


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


def spread(figures, digits=2):
    """`0.30`, or `0.30 to 0.41` where they differ."""
    low, high = f"{min(figures):.{digits}f}", f"{max(figures):.{digits}f}"
    return low if low == high else f"{low} to {high}"
