"""The command line of the tape: reads its arguments, runs one order, writes the tape as text or as JSON."""

import argparse
import asyncio
import base64
import json
import os
import re
import sys
from pathlib import Path

from . import cli_client, orders
from .cli_client import Misuse
from .cli_text import tape
from .levels import level
from .respond import Response
from .serve import serve
from .session import ANYTHING, Session

_RULES = Path(__file__).parent.parent.parent / "rules.json"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:
        raise Misuse(f"{message[0].upper()}{message[1:]}.")


def arguments(argv: list[str]) -> argparse.Namespace:
    """The options of the command; raises Misuse."""
    parser = _Parser(prog="npm run tape --", allow_abbrev=False, description="Serve one request by the app in a file, and show every message that crosses.")
    parser.add_argument("file", metavar="FILE", help="the file with the app, such as app.py; files beside it can be imported")
    parser.add_argument("request", metavar="REQUEST", nargs="?", help='such as "GET /hello?x=1" or "POST /todos HTTP/1.0"; GET / by default')
    cli_client.add(parser)
    parser.add_argument("--interface", choices=["wsgi", "asgi"], default="auto", help="how to call the app; found out by default")
    parser.add_argument("--app", metavar="NAME", help="the name of the app: app or application by default; make_app() is called")
    parser.add_argument("--strict", action="store_true", help="wsgiref.validate stands between (WSGI); a broken rule ends the run (ASGI)")
    parser.add_argument("--like", choices=["spec", "gunicorn", "uvicorn"], default="spec", help="how to serve: as the spec says, or as one of these does, its errors included")
    parser.add_argument("--full", action="store_true", help="cut no value, however long")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of text")
    parser.add_argument("--packages", metavar="NAMES", help="packs of vendor/python to import from, with commas between them: flask, django, fastapi")
    parser.add_argument("--xray", choices=["stations", "frames"], default="off", help="show what the request passed inside the framework: its stations, or every frame")
    return parser.parse_intermixed_args(cli_client.spelled(argv))


def read_order(options: argparse.Namespace) -> dict:
    """The order that the options ask for; raises Misuse."""
    file = Path(options.file)
    if not re.fullmatch(r"[A-Za-z_]\w*\.py", file.name):
        raise Misuse(f"{options.file} is no Python file: its name must be a module's, such as app.py.")
    if not file.is_file():
        raise Misuse(f"There is no file {options.file}.")
    client = cli_client.changes(options)
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
        **client, "files": files, "main": main, "folder": str(folder), "app": options.app, "interface": options.interface, "strict": options.strict, "like": options.like,
        "xray": options.xray, "limits": {"lines": 1_000_000, "seconds": 30},
    }
    return orders.read(json.dumps(changes))


def _modules(folder: Path, below: str = "") -> dict[str, Path]:
    """The modules in a folder, and those of the packages and folders of modules in it, by their relative paths."""
    found = {}
    for path in sorted(folder.iterdir()):
        if re.fullmatch(r"[A-Za-z_]\w*\.py", path.name) and path.is_file():
            found[f"{below}{path.name}"] = path
        elif path.name.isidentifier() and path.is_dir() and ((path / "__init__.py").is_file() or any(path.glob("*.py"))):
            found |= _modules(path, f"{below}{path.name}/")
    return found


async def _run(order: dict) -> tuple[list[dict], dict, list[Response | None]]:
    lines: list[dict] = []
    with Session(order, lambda line: lines.append(json.loads(line))) as session:
        try:
            await serve(session)
        except ANYTHING as error:
            session.fail(error)
        session.fail(None)
        return lines, session.outcome(), [response for _, response, _ in session.client.answers]


def as_json(lines: list[dict], outcome: dict, responses: list[Response | None]) -> dict:
    """The run as one JSON object, with the bytes of each response in base64; `response` is the last one's, and of several requests `responses` holds all."""
    failure, sent = outcome["failure"], [_sent(response) for response in responses]
    noted = [{**line["violation"], "level": level(line["violation"]["rule"])} for line in lines if "violation" in line]
    return {
        "events": [line["event"] for line in lines if "event" in line],
        "violations": [line for line in noted if line["level"] == "must"],
        "advice": [line for line in noted if line["level"] != "must"],
        "response": sent[-1] if sent else None,
        **({"responses": sent} if "answers" in outcome else {}),
        "error": {key: failure[key] for key in ("type", "message", "sentence", "remedy", "file", "line", "by")} if failure else None,
        **({"xray": outcome["xray"]} if "xray" in outcome else {}),
    }


def _sent(response: Response | None) -> dict | None:
    if not (response and response.begun):
        return None
    return {
        "status": response.status, "reason": response.reason, "headers": [[h["name"], h["value"]] for h in response.headers],
        "body": base64.b64encode(response.body).decode(), "complete": response.complete, "raw": base64.b64encode(response.raw).decode(),
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
        lines, outcome, responses = asyncio.run(_run(order))
        if outcome["interface"] == "wsgi" and (options.websocket or options.lifespan != "off"):
            raise Misuse(f"The app of {options.file} is a WSGI app: --websocket and --lifespan are for ASGI apps.")
    except Misuse as misuse:
        print(f"{misuse} (npm run tape -- --help says more.)", file=sys.stderr)
        return 2
    if options.json:
        _out(json.dumps(as_json(lines, outcome, responses)))
    else:
        rules = {rule["id"]: rule for rule in json.loads(_RULES.read_text("utf-8"))}
        _out(tape(lines, outcome, rules, order["files"], options.full))
    refused = any(line.get("event", {}).get("kind") == "refused" for line in lines)
    waited = responses[1:] if options.leave else responses  # A client that leaves expects no answer.
    whole = all(one and one.begun and (one.complete or options.websocket) for one in waited) and len(responses) == len(orders.exchanges(order))
    broken = any("violation" in line and level(line["violation"]["rule"]) == "must" for line in lines)
    return 0 if whole and not refused and not outcome["failure"] and not broken else 1
