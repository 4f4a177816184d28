"""Like gunicorn 26 with its sync worker: the head goes out with the first chunk, even an empty one; Content-Length is never counted; errors get its page."""

import html
import re
import time
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote_to_bytes

from .environ import native
from .http1 import TOKEN, Refused, Request, Span, Taste
from .like_gunicorn_proxies import FORWARDER, forwarded, scheme_of, script_of
from .server_profile import ServerProfile, log
from .recorder import Recorder
from .respond import Response
from .rules_headers import HOP_BY_HOP
from .hidden_frames import outward
from .wsgi import WsgiRun
from .wsgi_streams import Input

_PAGE = "<html>\n  <head>\n    <title>{0}</title>\n  </head>\n  <body>\n    <h1><p>{0}</p></h1>\n    {1}\n  </body>\n</html>\n"
_VALUE = re.compile(r"[ \t\x21-\x7e\x80-\xff]*")
_HOP_BY_HOP = {*HOP_BY_HOP, "server", "date"}
#: What it says of the part of a request that is at fault.
_PARTS = {
    "line": "Invalid Request Line 'Invalid HTTP request line: {!r}'", "method": "Invalid Method 'Invalid HTTP method: {!r}'",
    "version": "Invalid HTTP Version 'Invalid HTTP Version: {!r}'", "header": "Invalid HTTP Header: {!r}", "name": "Invalid HTTP header name: {!r}",
    "folding": "Obsolete line folding is unacceptable: {!r}", "coding": "Unsupported transfer coding: {!r}",
    "length": "Invalid HTTP Header: 'CONTENT-LENGTH'", "scheme": "Contradictory scheme headers", "script": "Configuration problem: {}",
}


@outward
class InvalidHeader(Exception):
    """A response header that gunicorn does not send: it answers 400, as if the client were at fault."""


@outward
class InvalidHeaderName(InvalidHeader):
    """The same for a name."""


class Body(Input):
    """wsgi.input as gunicorn has it: without close()."""

    def close(self) -> None:
        super().close()
        raise AttributeError("'Body' object has no attribute 'close'")


class GunicornRun(WsgiRun):
    """One request to a WSGI app."""

    _status: object = None
    _code: int | None = None
    _warned = False

    def environ(self) -> tuple[dict, dict[str, Span]]:
        request = self.request = self._mapped(self.request)
        environ, spans = super().environ()
        if request.first(b"expect").lower() == b"100-continue":
            self.response.interim()
        script = script_of(request)
        path = unquote_to_bytes(native(request.path)[len(script) :]) if request.path or request.target != b"*" else b"*"
        environ |= {
            "PATH_INFO": native(path), "SCRIPT_NAME": script, "wsgi.url_scheme": scheme_of(request), "RAW_URI": native(request.target), "REMOTE_PORT": "50000", "SERVER_NAME": "127.0.0.1",
            "SERVER_SOFTWARE": "gunicorn/26.2.0", "gunicorn.socket": "<socket>", "wsgi.early_hints": self._hints, "wsgi.input": Body(request.body, self.recorder, said=False), "wsgi.input_terminated": True,
        }
        if cookies := request.all(b"cookie"):
            environ["HTTP_COOKIE"] = ",".join(native(field.value) for field in cookies)
        self._rows: list[tuple[str, str, str]] = []
        return environ, spans

    def _hints(self, headers: list) -> None:
        """Sends 103 Early Hints with these headers, while nothing else was sent and to a client that knows them (wsgi.early_hints)."""
        if self.response.begun or self.request.version == b"HTTP/1.0":
            return
        rows = []
        for pair in headers:
            name, value = (part.decode("latin-1") if isinstance(part, bytes) else part for part in pair)
            if not TOKEN.fullmatch(name.encode("utf-8", "replace")):
                raise InvalidHeaderName(f"{name!r}")
            if not _VALUE.fullmatch(value):
                raise InvalidHeader(f"{name!r}")
            rows.append(name + ": " + value.strip(" \t"))
        self.response.interim("103 Early Hints", rows)

    def behind_proxies(self, environ: dict) -> None:
        """What a proxy says comes into environ below, with what else gunicorn takes from headers."""

    def _mapped(self, request: Request) -> Request:
        """The request without the headers whose names have an underscore: they would pass for others, and gunicorn drops them."""
        kept = []
        for field in request.fields:
            if b"_" in field.name and not (request.believed and field.name.upper() in FORWARDER):
                name = native(field.name)
                self.recorder.note(f"gunicorn drops the header {name}: as HTTP_{name.upper()} it would pass for {name.replace('_', '-')}. Send it with hyphens, or start gunicorn with --header-map dangerous.")
            else:
                kept.append(field)
        return replace(request, fields=kept)

    def start_response(self, status: str, headers: list, exc_info: tuple | None = None, /) -> Callable:
        """Stores whatever it is given for a status; a second call with exc_info adds its headers to those of the first."""
        if exc_info:
            try:
                if self._status and self.response.begun:
                    raise exc_info[1].with_traceback(exc_info[2])
            finally:
                exc_info = None
        elif self._status is not None:
            raise AssertionError("Response headers already set!")
        self._status = status
        try:
            self._code = int(status.split()[0])
        except ValueError:
            self._code = None
        self.begins()
        for name, value in headers:
            self._header(name, value)
        response, code = self.response, self._code
        if code == 204 or code in range(100, 200):
            response.length, self._rows = None, [row for row in self._rows if row[0].lower() != "content-length"]
        response.chunked = response.length is None and self.request.version != b"HTTP/1.0" and not self._bare()
        return self.write

    def _bare(self) -> bool:
        """Whether gunicorn sends no body, whatever the app gives."""
        return self.request.method == b"HEAD" or self._code in (204, 304) or self._code in range(100, 200)

    def _header(self, name: object, value: object) -> None:
        if not isinstance(name, str):
            raise TypeError(f"{name!r} is not a string")
        if not TOKEN.fullmatch(name.encode("utf-8", "replace")):
            raise InvalidHeaderName(f"{name!r}")
        if not isinstance(value, str):
            raise TypeError(f"{value!r} is not a string")
        if not _VALUE.fullmatch(value):
            raise InvalidHeader(f"{value!r}")
        value = value.strip(" \t")
        if name.lower() == "content-length":
            self.response.length = int(value)
        if name.lower() not in _HOP_BY_HOP:
            self._rows.append((name, value, "app"))

    def write(self, data: bytes) -> None:
        """Sends the head, where it has not gone, even before it looks at the bytes."""
        self._open()
        if not isinstance(data, bytes):
            raise TypeError(f"{data!r} is not a byte")
        if data and self._bare() and not self._warned:
            self._warned = True
            log(self.recorder, f"WSGI app sent body bytes on a no-body response (method={native(self.request.method)} status={self._code}); dropping per RFC 9110.")
        self.piece(data)

    def chunk(self, chunk: bytes) -> None:
        self.write(chunk)

    def _open(self) -> None:
        response = self.response
        if response.begun:
            return
        ours = [("Server", "gunicorn"), ("Date", date()), ("Connection", "close")]
        if response.chunked:
            ours.append(("Transfer-Encoding", "chunked"))
        response.status, response.reason = self._code or 0, str(self._status).partition(" ")[2] if self._code else str(self._status)
        response.open(f"{native(self.request.version)} {self._status}", [*((n, v, "server") for n, v in ours), *self._rows])

    def finish(self) -> None:
        if self._status is None:
            self.never_started()
        self._open()
        self.measured()
        self.response.end(True, "The response is complete.")

    def failed(self) -> None:
        """Ends the response: with its page while nothing was sent, without a word for StopIteration and OSError, else by breaking off."""
        response, error = self.response, self.failure
        target = native(self.request.target)
        if isinstance(error, OSError):
            log(self.recorder, "[ERROR] Socket error processing request.", error)
            response.nothing("The app raised an OSError: gunicorn takes it for one of its socket, and closes.")
        elif response.begun and isinstance(error, Exception):
            log(self.recorder, "[ERROR] Error handling request", error)
            response.end(False, "The app failed after the head had been sent: gunicorn can only break off.")
        elif isinstance(error, StopIteration):
            response.nothing("StopIteration is how gunicorn ends a connection: it closes without an answer.")
        elif isinstance(error, InvalidHeader):
            words = f"Invalid HTTP {'header name' if isinstance(error, InvalidHeaderName) else 'Header'}: {str(error)!r}"
            log(self.recorder, f"[WARNING] Invalid request from ip=127.0.0.1: {words}")
            answer(response, 400, "Bad Request", words)
        else:
            log(self.recorder, f"[ERROR] Error handling request {target}", error)
            answer(response, 500, "Internal Server Error", "")


def answer(response: Response, status: int, reason: str, words: str) -> None:
    """Sends gunicorn's own page; where it holds a character beyond latin-1, nothing goes out."""
    page = _PAGE.format(reason, html.escape(words))
    rows = [("Connection", "close"), ("Content-Type", "text/html"), ("Content-Length", str(len(page)))]
    try:
        page.encode("latin-1")
    except UnicodeEncodeError:
        response.nothing("gunicorn cannot write its own error page: it holds a character beyond latin-1.")
        return
    if not response.begun:
        response.status, response.reason, response.length, response.chunked = status, reason, len(page), False
    response.open(f"HTTP/1.1 {status} {reason}", [(name, value, "server") for name, value in rows])
    response.write(page.encode("latin-1"))
    response.end(True, f"The server answers {status} with its own page.")


def refused(response: Response, refusal: Refused, data: bytes, recorder: Recorder) -> None:
    """Answers a malformed request with gunicorn's page."""
    part = refusal.sentence if refusal.part == "script" else native(data[slice(*refusal.at)]) if refusal.at else ""
    words = _PARTS.get(refusal.part, "{!r}").format(part)
    log(recorder, f"[WARNING] Invalid request from ip=127.0.0.1: {words}")
    answer(response, refusal.status, "Bad Request" if refusal.part == "script" else refusal.reason, words)  # So it writes it, 500 or not.


def unloaded(recorder: Recorder, error: BaseException) -> None:
    """Says why no worker starts; a worker that was told to exit says nothing."""
    if isinstance(error, SystemExit):
        return
    if type(error).__name__ == "NoApp":
        log(recorder, str(error))
    else:
        log(recorder, "[ERROR] Exception in worker process", error)


def date() -> str:
    """Now, as a Date header has it (RFC 9110 5.6.7)."""
    now = time.gmtime()
    day, month = "Mon Tue Wed Thu Fri Sat Sun".split()[now.tm_wday], "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[now.tm_mon - 1]
    return f"{day}, {now.tm_mday:02} {month} {now.tm_year} {now.tm_hour:02}:{now.tm_min:02}:{now.tm_sec:02} GMT"


_TASTE = Taste(method=re.compile(rb"(?=.{3,20}$)[!$%&'*+\-.^_`|~0-9A-Z]+"), bad_target=re.compile(rb"(?!)"), host=False, also=forwarded)
PROFILE = ServerProfile(interface="wsgi", believes="127.0.0.1", keep_alive=False, taste=_TASTE, refused=refused, wsgi=GunicornRun, unloaded=unloaded)
