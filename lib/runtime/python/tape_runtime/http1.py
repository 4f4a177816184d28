"""Reads one HTTP/1.1 request out of raw bytes (RFC 9112) and remembers which bytes became what; refuses what is malformed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

Span = tuple[int, int]
TOKEN = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
LINE, HEAD, FIELDS, BODY = 8_190, 65_536, 100, 1_000_000
REASONS = {
    400: "Bad Request", 403: "Forbidden", 411: "Length Required", 413: "Content Too Large", 414: "URI Too Long", 426: "Upgrade Required",
    431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented", 505: "HTTP Version Not Supported",
}


class Refused(Exception):
    """A request the server answers itself: the app is not called. `part` names what is at fault, where a server words that."""

    def __init__(self, status: int, sentence: str, at: Span | None = None, part: str = ""):
        super().__init__(sentence)
        self.status, self.reason, self.sentence, self.at, self.part = status, REASONS[status], sentence, at, part


@dataclass(frozen=True)
class Taste:
    """What servers see differently in a request: what they refuse of a method and a target, whether Host may be missing, and what else they refuse."""

    method: re.Pattern[bytes] = TOKEN
    bad_target: re.Pattern[bytes] = re.compile(rb"[^!-~]|[#\"<>\\^`{|}]")
    host: bool = True
    also: Callable[["Request"], None] = lambda _: None


RFC = Taste()


@dataclass
class Field:
    """A header field with the bytes [start, end) of its line."""

    name: bytes
    value: bytes
    span: Span


@dataclass
class Request:
    """A request that was understood: its parts, and the span of each."""

    method: bytes
    target: bytes
    path: bytes
    query: bytes
    version: bytes
    fields: list[Field]
    body: bytes = b""
    chunked: bool = False
    #: Whether the client left in the middle of its body; how long that would have been; the path the app is mounted at; whose forwarded headers the server believes, and whether this client is one of them.
    broken: bool = False
    whole: int = 0
    root: str = ""
    trusted: str = ""
    believed: bool = False
    spans: dict[str, Span] = field(default_factory=dict)

    def all(self, name: bytes) -> list[Field]:
        """The fields of that name, in order; names are compared without case (RFC 9110 5.1)."""
        return [f for f in self.fields if f.name.lower() == name]

    def first(self, name: bytes) -> bytes:
        """The value of the first field of that name, or b""."""
        return next((f.value for f in self.all(name)), b"")


def parse(data: bytes, taste: Taste = RFC) -> Request:
    """The request in these bytes; raises Refused with a status, a sentence and the bytes at fault."""
    start = 0
    while data[start : start + 2] == b"\r\n":
        start += 2
    end = data.find(b"\r\n\r\n", start)
    lone = re.compile(rb"(?<!\r)\n|\r(?!\n)").search(data, start, end + 2 if end >= 0 else len(data))
    if lone:
        raise Refused(400, "A line ends without CR LF: each line of a request's head ends with both bytes.", lone.span())
    if end < 0:
        if len(data) > HEAD:
            raise Refused(431, f"The head is longer than {HEAD:,} bytes.", (HEAD, len(data)))
        raise Refused(400, "The head does not end: an empty line must follow the last header.", (max(0, len(data) - 1), len(data)))
    line_end = data.index(b"\r\n", start)
    request = _request_line(data, start, line_end, taste)
    if end - start > HEAD:
        raise Refused(431, f"The head is longer than {HEAD:,} bytes.", (start + HEAD, end))
    request.fields = _fields(data, line_end + 2, end + 2)
    _host(request, (start, line_end), taste)
    _body(request, data, end + 4)
    taste.also(request)
    return request


def _request_line(data: bytes, start: int, end: int, taste: Taste) -> Request:
    line = data[start:end]
    if len(line) > LINE:
        raise Refused(414, f"The request line is longer than {LINE:,} bytes.", (start + LINE, end))
    parts = line.split(b" ")
    if len(parts) != 3 or not all(parts):
        raise Refused(400, "A request line is three words with one space between: method, target, version.", (start, end), "line")
    method, target, version = parts
    at_target = start + len(method) + 1
    at_version = at_target + len(target) + 1
    if not taste.method.fullmatch(method):
        raise Refused(400, "The method is none that this server takes.", (start, start + len(method)), "method")
    if not re.fullmatch(rb"HTTP/\d\.\d", version):
        raise Refused(400, "The version must be written HTTP/1.1 or HTTP/1.0.", (at_version, end), "version")
    if version not in (b"HTTP/1.0", b"HTTP/1.1"):
        raise Refused(505, "This server speaks HTTP/1.1 and HTTP/1.0 in these bytes, no other version.", (at_version, end), "version")
    if bad := taste.bad_target.search(target):
        at = at_target + bad.start()
        raise Refused(400, "The target holds a byte that must be percent-encoded.", (at, at + 1))
    if method == b"CONNECT":
        raise Refused(501, "CONNECT asks for a tunnel; this server is no proxy.", (start, start + len(method)))
    path_at, path = at_target, target
    if absolute := re.match(rb"(?i)https?://[^/?]+", target):
        path, path_at = target[absolute.end() :], at_target + absolute.end()
    elif target == b"*" and method == b"OPTIONS":
        path = b""
    elif not target.startswith(b"/"):
        raise Refused(400, "The target must begin with a slash, or be a whole URL.", (at_target, at_version - 1))
    path, mark, query = path.partition(b"?")
    query_at = path_at + len(path) + len(mark)
    spans = {
        "line": (start, end), "method": (start, start + len(method)), "target": (at_target, at_version - 1),
        "path": (path_at, path_at + len(path)), "query": (query_at, query_at + len(query)), "version": (at_version, end),
    }
    return Request(method, target, path, query, version, [], spans=spans)


def _fields(data: bytes, start: int, end: int) -> list[Field]:
    fields: list[Field] = []
    while start < end:
        stop = data.index(b"\r\n", start)
        span, line = (start, stop), data[start:stop]
        start = stop + 2
        if line[:1] in (b" ", b"\t"):
            raise Refused(400, "A header must not begin with a space: folding a header over two lines is obsolete.", span, "folding")
        name, colon, value = line.partition(b":")
        if not colon:
            raise Refused(400, "A header is a name, a colon and a value; this line has no colon.", span, "header")
        if not TOKEN.fullmatch(name):
            what = "A space stands before the colon" if name.rstrip() != name else "This name holds a byte that no header name may hold"
            raise Refused(400, f"{what}.", (span[0], span[0] + max(1, len(name))), "name")
        if bad := re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", value):
            at = span[0] + len(name) + 1 + bad.start()
            raise Refused(400, "A header value must hold no control character.", (at, at + 1), "header")
        if len(fields) == FIELDS:
            raise Refused(431, f"There are more than {FIELDS} headers.", span)
        fields.append(Field(name, value.strip(b" \t"), span))
    return fields


def _host(request: Request, line: Span, taste: Taste) -> None:
    hosts = request.all(b"host")
    if not hosts and taste.host and request.version == b"HTTP/1.1":
        raise Refused(400, "An HTTP/1.1 request must carry a Host header.", line)
    if len(hosts) > 1:
        raise Refused(400, "A request carries one Host header, not two.", hosts[1].span)
    if hosts and not re.fullmatch(rb"[A-Za-z0-9.\-_~%!$&'()*+,;=\[\]:]*", hosts[0].value):
        raise Refused(400, "The Host header holds a byte that no host name holds.", hosts[0].span)


def _body(request: Request, data: bytes, start: int) -> None:
    lengths, codings = request.all(b"content-length"), request.all(b"transfer-encoding")
    request.spans["body"] = (start, len(data))
    if codings:
        if lengths:
            raise Refused(400, "Content-Length and Transfer-Encoding together leave open where the body ends.", lengths[0].span, "length")
        if request.version == b"HTTP/1.0":
            raise Refused(400, "HTTP/1.0 has no Transfer-Encoding.", codings[0].span)
        if b",".join(f.value for f in codings).strip().lower() != b"chunked":
            raise Refused(501, "The only transfer coding this server knows is chunked.", codings[0].span, "coding")
        request.chunked, request.body = True, _chunks(data, start)
        return
    if not lengths:
        if len(data) > start:
            raise Refused(411, "Bytes follow the head, and no Content-Length says how many belong to the body.", (start, len(data)))
        return
    values = {f.value for f in lengths}
    if len(values) > 1:
        raise Refused(400, "Two Content-Length headers disagree.", lengths[1].span, "length")
    value = values.pop()
    if not re.fullmatch(rb"[0-9]+", value):
        raise Refused(400, "Content-Length must be digits only.", lengths[0].span, "length")
    if len(value) > 12 or int(value) > BODY:
        raise Refused(413, f"The body would be longer than {BODY:,} bytes.", lengths[0].span)
    if len(data) - start < int(value):
        sentence = f"Content-Length says {int(value):,} bytes, {len(data) - start:,} follow: a server would wait for the rest, then give up."
        raise Refused(400, sentence, lengths[0].span)
    request.body = data[start : start + int(value)]
    request.spans["body"] = (start, start + int(value))


def _chunks(data: bytes, at: int) -> bytes:
    """The body behind a chunked coding (RFC 9112 7.1)."""
    body = b""
    while True:
        end = data.find(b"\r\n", at)
        if end < 0:
            raise Refused(400, "The chunked body does not end: its last chunk is 0, then an empty line.", (min(at, len(data)), len(data)))
        size = data[at:end].split(b";")[0].strip()
        if not re.fullmatch(rb"[0-9A-Fa-f]+", size):
            raise Refused(400, "A chunk begins with its size in hexadecimal digits.", (at, max(end, at + 1)))
        length = int(size, 16)
        if len(body) + length > BODY:
            raise Refused(413, f"The body would be longer than {BODY:,} bytes.", (at, end))
        at = end + 2
        if not length:
            closing = data.find(b"\r\n\r\n", end)
            if closing < 0:
                raise Refused(400, "After the last chunk an empty line must follow.", (end, len(data)))
            _fields(data, at, closing + 2)
            return body
        body += data[at : at + length]
        if data[at + length : at + length + 2] != b"\r\n":
            raise Refused(400, "A chunk is not as long as its size says.", (min(at + length, len(data)), len(data)))
        at += length + 2
