"""What the command line says of the client and of how the server is started: its options, and what they make of an order."""

import argparse
import mimetypes
import re
from pathlib import Path

from .bench import UPGRADE, raw_request

_BOUNDARY = "callable-form"
_LEAVES = {"sending": "sent", "reading": "got", "waiting": "after"}


class Misuse(Exception):
    """The command was called in a way that cannot be run."""


def add(parser: argparse.ArgumentParser) -> None:
    """Adds the options to the command's."""
    parser.add_argument("--body", default="", help="the request's body")
    parser.add_argument("--body-file", metavar="PATH", help="a file whose bytes are the request's body")
    parser.add_argument("--form", action="append", default=[], metavar="NAME=VALUE", help="a field of a form, or a file: NAME=@PATH; may be repeated; POST, where no method is said")
    parser.add_argument("--header", action="append", default=[], metavar="'NAME: VALUE'", help="a header of every request; may be repeated")
    parser.add_argument("--then", action="append", default=[], metavar="REQUEST", help="a further request in the same run, without a body; may be repeated")
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="how often the first request is sent in the same run")
    parser.add_argument("--pieces", metavar="SIZES", help="sizes in which the body reaches the app, such as 3,3: the rest comes last (ASGI)")
    parser.add_argument("--leave", metavar="WHEN", help="the client leaves: sending:BYTES of its body, waiting:MILLISECONDS for the answer, or reading:BYTES of the answer's body")
    parser.add_argument("--root-path", default="", metavar="PATH", help="where the app is mounted: SCRIPT_NAME, root_path")
    parser.add_argument("--forwarded-allow-ips", metavar="ADDRESSES", help="whose forwarded headers the server believes, as gunicorn and uvicorn take it: 127.0.0.1 by default, or *")
    parser.add_argument("--websocket", action="store_true", help="open a WebSocket")
    parser.add_argument("--send", action="append", default=[], metavar="TEXT", help="a text to send over the WebSocket; may be repeated")
    parser.add_argument("--lifespan", choices=["auto", "on"], default="off", help="run lifespan startup and shutdown around the requests; on: the startup must not fail")


def spelled(argv: list[str]) -> list[str]:
    """The arguments with what an option may leave out put in: --lifespan alone is --lifespan=auto."""
    after = [*argv[1:], ""]
    return ["--lifespan=auto" if arg == "--lifespan" and after[i] not in ("auto", "on") else arg for i, arg in enumerate(argv)]


def changes(options: argparse.Namespace) -> dict:
    """What these options say of an order; raises Misuse."""
    if options.send and not options.websocket:
        raise Misuse("--send goes with --websocket.")
    if not 1 <= options.repeat <= 20 or options.repeat + len(options.then) > 20:
        raise Misuse("A run holds 1 to 20 requests: choose --repeat and --then so.")
    body, kind = _body(options)
    headers = _headers(options, kind)
    first = _raw(options.request or ("POST /" if options.form else "GET /"), headers, body)
    further = [first] * (options.repeat - 1) + [_raw(line, _headers(options, None), b"") for line in options.then]
    texts = [{"do": "text", "text": text} for text in options.send]
    return {
        "request": first, "pieces": _sizes(options.pieces), "client": [*texts, *_leave(options)],
        "more": [{"request": raw, "client": texts} for raw in further],
        "mode": "websocket" if options.websocket else "http", "lifespan": options.lifespan,
        "rootPath": _root(options.root_path), "forwardedAllowIps": options.forwarded_allow_ips,
    }


def _raw(line: str, headers: dict, body: bytes) -> str:
    words = line.split()
    if not 2 <= len(words) <= 3:
        raise Misuse(f"{line!r} is no request: write a method and a target, such as 'GET /hello?x=1'.")
    raw = raw_request(words[0], words[1], headers, body)
    return raw if len(words) < 3 else f"{' '.join(words)}{raw[raw.index(chr(13)) :]}"


def _headers(options: argparse.Namespace, kind: str | None) -> dict:
    headers: dict[str, str] = {}
    for header in options.header:
        name, colon, value = header.partition(":")
        if not colon or not name.strip():
            raise Misuse(f"{header!r} is no header: write a name, a colon and a value.")
        headers[name] = f"{headers[name]}\r\n{name}: {value.strip()}" if name in headers else value.strip()
    if kind and "content-type" not in {name.lower() for name in headers}:
        headers["Content-Type"] = kind
    return {**UPGRADE, **headers} if options.websocket else headers


def _body(options: argparse.Namespace) -> tuple[bytes, str | None]:
    """The body, and the Content-Type that it brings with it."""
    if sum(map(bool, (options.body, options.body_file, options.form))) > 1:
        raise Misuse("A request has one body: choose one of --body, --body-file and --form.")
    if options.form:
        return _form(options.form)
    return (_bytes(options.body_file) if options.body_file else options.body.encode()), None


def _form(fields: list[str]) -> tuple[bytes, str]:
    parts, boundary = [], _BOUNDARY
    for field in fields:
        name, equals, value = field.partition("=")
        if not equals or not name:
            raise Misuse(f"{field!r} is no field: write NAME=VALUE, or NAME=@PATH for a file.")
        file = Path(value[1:]) if value.startswith("@") else None
        parts.append((name, file, _bytes(value[1:]) if file else value.encode()))
    while any(boundary.encode() in data for _, _, data in parts):
        boundary += "-"
    made = b""
    for name, file, data in parts:
        said = f'form-data; name="{_quoted(name)}"'
        if file:
            said += f'; filename="{_quoted(file.name)}"\r\nContent-Type: {mimetypes.guess_type(file.name)[0] or "application/octet-stream"}'
        made += f"--{boundary}\r\nContent-Disposition: {said}\r\n\r\n".encode() + data + b"\r\n"
    return made + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def _quoted(text: str) -> str:
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Misuse(f"The file {path} cannot be read: {error.strerror}.") from None


def _sizes(text: str | None) -> list[int]:
    words = [word for word in re.split(r"[\s,]+", text or "") if word]
    if not all(re.fullmatch(r"[1-9][0-9]{0,6}", word) for word in words):
        raise Misuse(f"{text!r} are no sizes: write numbers of bytes with commas between them, such as 3,3.")
    return [int(word) for word in words]


def _leave(options: argparse.Namespace) -> list[dict]:
    if options.leave is None:
        return []
    found = re.fullmatch(r"(sending|waiting|reading)(?::([0-9]{1,7}))?", options.leave)
    if not found:
        raise Misuse(f"{options.leave!r} says not when the client leaves: write sending:4, waiting:200 or reading:10.")
    if options.websocket:
        raise Misuse("--leave is for a request of HTTP: a WebSocket's client closes once it has sent its texts.")
    return [{"do": "disconnect", _LEAVES[found[1]]: int(found[2] or 0)}]


def _root(path: str) -> str:
    if not re.fullmatch(r"(?:/[^/?#\s]+)*", path):
        raise Misuse(f"{path!r} is no path to be mounted at: write one such as /api, with a slash before it and none behind.")
    return path
