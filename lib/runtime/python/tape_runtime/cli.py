"""The command line of the tape: reads its arguments, runs one order, writes the tape as text or as JSON."""

import argparse
import asyncio
import base64
import json
import os
import re
import sys
from pathlib import Path

from . import orders
from .bench import UPGRADE, raw_request
from .cli_text import tape
from .levels import level
from .respond import Response
from .serve import serve
from .session import ANYTHING, Session

_RULES = Path(__file__).parent.parent.parent / "rules.json"


class Misuse(Exception):
    """The command was called in a way that cannot be run."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:
        raise Misuse(f"{message[0].upper()}{message[1:]}.")


def arguments(argv: list[str]) -> argparse.Namespace:
    """The options of the command; raises Misuse."""
    parser = _Parser(prog="npm run tape --", allow_abbrev=False, description="Serve one request by the app in a file, and show every message that crosses.")
    parser.add_argument("file", metavar="FILE", help="the file with the app, such as app.py; files beside it can be imported")
    parser.add_argument("request", metavar="REQUEST", nargs="?", default="GET /", help='such as "GET /hello?x=1" or "POST /todos HTTP/1.0"; GET / by default')
    parser.add_argument("--body", default="", help="the request's body")
    parser.add_argument("--header", action="append", default=[], metavar="'NAME: VALUE'", help="a header of the request; may be repeated")
    parser.add_argument("--interface", choices=["wsgi", "asgi"], default="auto", help="how to call the app; found out by default")
    parser.add_argument("--app", metavar="NAME", help="the name of the app: app or application by default; make_app() is called")
    parser.add_argument("--strict", action="store_true", help="wsgiref.validate stands between (WSGI); a broken rule ends the run (ASGI)")
    parser.add_argument("--like", choices=["spec", "gunicorn", "uvicorn"], default="spec", help="how to serve: as the spec says, or as one of these does, its errors included")
    parser.add_argument("--full", action="store_true", help="cut no value, however long")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of text")
    parser.add_argument("--websocket", action="store_true", help="open a WebSocket")
    parser.add_argument("--send", action="append", default=[], metavar="TEXT", help="a text to send over the WebSocket; may be repeated")
    parser.add_argument("--packages", metavar="NAMES", help="packs of vendor/python to import from, with commas between them: flask, django, fastapi")
    parser.add_argument("--xray", choices=["stations", "frames"], default="off", help="show what the request passed inside the framework: its stations, or every frame")
    parser.add_argument("--lifespan", action="store_true", help="run lifespan startup and shutdown around the request")
    return parser.parse_intermixed_args(argv)


def read_order(options: argparse.Namespace) -> dict:
    """The order that the options ask for; raises Misuse."""
    file = Path(options.file)
    if not re.fullmatch(r"[A-Za-z_]\w*\.py", file.name):
        raise Misuse(f"{options.file} is no Python file: its name must be a module's, such as app.py.")
    if not file.is_file():
        raise Misuse(f"There is no file {options.file}.")
    if options.send and not options.websocket:
        raise Misuse("--send goes with --websocket.")
    words = options.request.split()
    if not 2 <= len(words) <= 3:
        raise Misuse(f"{options.request!r} is no request: write a method and a target, such as 'GET /hello?x=1'.")
    headers = {}
    for header in options.header:
        name, colon, value = header.partition(":")
        if not colon or not name.strip():
            raise Misuse(f"{header!r} is no header: write a name, a colon and a value.")
        headers[name] = f"{headers[name]}\r\n{name}: {value.strip()}" if name in headers else value.strip()
    if options.websocket:
        headers = {**UPGRADE, **headers}
    raw = raw_request(words[0], words[1], headers, options.body)
    if len(words) == 3:
        raw = raw.replace("HTTP/1.1", words[2], 1) if "HTTP/1.1" not in words[1] else f"{' '.join(words)}{raw[raw.index(chr(13)) :]}"
    folder = file.parent.resolve()
    while (folder / "__init__.py").is_file() and folder.parent != folder:
        folder = folder.parent
    main = file.resolve().relative_to(folder).as_posix()
    files = {}
    try:
        for name, path in _modules(folder).items():
            how = ("utf-8-sig", "strict") if name == main else ("utf-8", "replace")
            files[name] = path.read_bytes().decode(*how)
    except (UnicodeDecodeError, OSError) as error:
        raise Misuse(f"{options.file} cannot be read: {error}.") from None
    changes = {
        "files": files, "main": main, "folder": str(folder), "app": options.app, "interface": options.interface, "strict": options.strict, "like": options.like, "request": raw,
        "mode": "websocket" if options.websocket else "http", "lifespan": options.lifespan, "xray": options.xray,
        "client": [{"do": "text", "text": text} for text in options.send], "limits": {"lines": 1_000_000, "seconds": 30},
    }
    return orders.read(json.dumps(changes))


def _modules(folder: Path, below: str = "") -> dict[str, Path]:
    """The modules in a folder, and those of the packages in it, by their relative paths."""
    found = {}
    for path in sorted(folder.iterdir()):
        if re.fullmatch(r"[A-Za-z_]\w*\.py", path.name) and path.is_file():
            found[f"{below}{path.name}"] = path
        elif path.name.isidentifier() and (path / "__init__.py").is_file():
            found |= _modules(path, f"{below}{path.name}/")
    return found


async def _run(order: dict) -> tuple[list[dict], dict, Response | None]:
    lines: list[dict] = []
    with Session(order, lambda line: lines.append(json.loads(line))) as session:
        try:
            await serve(session, order["request"], order["client"])
        except ANYTHING as error:
            session.fail(error)
        session.fail(None)
        return lines, session.outcome(), session.response


def as_json(lines: list[dict], outcome: dict, response: Response | None) -> dict:
    """The run as one JSON object, with the bytes of the response in base64."""
    failure, sent = outcome["failure"], None
    noted = [{**line["violation"], "level": level(line["violation"]["rule"])} for line in lines if "violation" in line]
    if response and response.begun:
        sent = {
            "status": response.status, "reason": response.reason, "headers": [[h["name"], h["value"]] for h in response.headers],
            "body": base64.b64encode(response.body).decode(), "complete": response.complete, "raw": base64.b64encode(response.raw).decode(),
        }
    return {
        "events": [line["event"] for line in lines if "event" in line],
        "violations": [line for line in noted if line["level"] == "must"],
        "advice": [line for line in noted if line["level"] != "must"],
        "response": sent,
        "error": {key: failure[key] for key in ("type", "message", "sentence", "remedy", "file", "line", "by")} if failure else None,
        **({"xray": outcome["xray"]} if "xray" in outcome else {}),
    }


def _out(text: str) -> None:
    """Prints, for as long as someone reads."""
    try:
        sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "replace"))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(argv: list[str]) -> int:
    """Runs the command; returns 0 where the app answered and broke no rule that is a must, 1 where it did not, 2 where the command was misused."""
    try:
        options = arguments(argv)
        order = read_order(options)
        Response.keep = 64 * 1024 * 1024
        lines, outcome, response = asyncio.run(_run(order))
        if outcome["interface"] == "wsgi" and (options.websocket or options.lifespan):
            raise Misuse(f"The app of {options.file} is a WSGI app: --websocket and --lifespan are for ASGI apps.")
    except Misuse as misuse:
        print(f"{misuse} (npm run tape -- --help says more.)", file=sys.stderr)
        return 2
    if options.json:
        _out(json.dumps(as_json(lines, outcome, response)))
    else:
        rules = {rule["id"]: rule for rule in json.loads(_RULES.read_text("utf-8"))}
        _out(tape(lines, outcome, rules, order["files"], options.full))
    refused = any(line.get("event", {}).get("kind") == "refused" for line in lines)
    answered = response is not None and response.begun and (response.complete or options.websocket)
    broken = any("violation" in line and level(line["violation"]["rule"]) == "must" for line in lines)
    return 0 if answered and not refused and not outcome["failure"] and not broken else 1
