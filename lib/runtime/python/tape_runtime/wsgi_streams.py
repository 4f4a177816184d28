"""wsgi.input, wsgi.errors and wsgi.file_wrapper (PEP 3333, "Input and Error Streams" and "Optional Platform-Specific File Handling")."""

import io
import sys

from . import shown
from .recorder import Lines, Recorder
from .hidden_frames import outward

LANES = ("app", "server")


@outward
class Input:
    """The request's body. It ends where Content-Length says; past that, it is at its end.

    So read() without a size is no fault: a server should allow it. Asking for more than Content-Length says is the app's fault (`said`);
    of a chunked body no length is said, and where wsgi.input_terminated promises an end, an app may read to it.
    """

    def __init__(self, body: bytes, recorder: Recorder, said: bool = True):
        self._stream, self._size, self._recorder, self._said = io.BytesIO(body), len(body), recorder, said
        self._told = False

    def __repr__(self) -> str:
        return "<wsgi.input>"

    def _read(self, method: str, asked: str, data: bytes, over: bool = False) -> bytes:
        left = self._size - self._stream.tell()
        n = self._recorder.event("input", LANES, {"method": method, "asked": asked, "raw": self._recorder.raw(data), "left": left})
        if over and not self._told:
            self._told = True  # A loop that reads to the end asks too much again and again: it is one loop.
            self._recorder.violation("wsgi.input.overread", n, f"{method}({asked}), and {shown.plural(len(data), 'byte')} were left", self._recorder.own(sys._getframe(2))[1])
        return data

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to size bytes, all that are left without a size."""
        data = self._stream.read(size)
        asked = "" if size is None or size < 0 else str(size)
        return self._read("read", asked, data, over=self._said and bool(asked) and len(data) < size)

    def readline(self, size: int | None = -1, /) -> bytes:
        """One line with its end, or up to size bytes of it."""
        return self._read("readline", "" if size is None or size < 0 else str(size), self._stream.readline(size))

    def readlines(self, hint: int | None = -1, /) -> list[bytes]:
        """The lines that are left."""
        lines = self._stream.readlines(hint)
        self._read("readlines", "" if hint is None or hint < 0 else str(hint), b"".join(lines))
        return lines

    def __iter__(self):
        while line := self._stream.readline():
            yield self._read("iter", "", line)

    def close(self) -> None:
        """Not the app's to close; nothing happens but a note."""
        n = self._recorder.event("input", LANES, {"method": "read", "asked": "close", "raw": shown.raw(b""), "left": 0})
        self._recorder.violation("wsgi.input.close", n, "close()")


@outward
class Errors:
    """The server's log. print(file=...) makes two writes of a line: they become one event."""

    def __init__(self, recorder: Recorder):
        self._recorder = recorder
        self._lines = Lines(recorder, lambda text, at: recorder.event("errors", LANES, {"text": text}, at))

    def __repr__(self) -> str:
        return "<wsgi.errors>"

    def write(self, text: str, /) -> int:
        if not isinstance(text, str):
            n = self._recorder.event("errors", LANES, {"text": shown.representation(text)})
            self._recorder.violation("wsgi.errors.str", n, f"write() got {shown.type_name(text)}")
            raise TypeError(f"write() argument must be str, not {shown.type_name(text)}")
        frame = sys._getframe(1)
        self._lines.put(text, lambda: self._recorder.own(frame))
        return len(text)

    def writelines(self, lines: object, /) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        self._lines.out()

    def close(self) -> None:
        n = self._recorder.event("errors", LANES, {"text": ""})
        self._recorder.violation("wsgi.errors.close", n, "close()")


@outward
class FileWrapper:
    """An iterable over the blocks of a file-like object that closes it; a server may send the file itself instead."""

    def __init__(self, filelike: object, block_size: int = 8_192):
        self._file, self._size = filelike, block_size
        if hasattr(filelike, "close"):
            self.close = filelike.close

    def __iter__(self):
        while block := self._file.read(self._size):
            yield block
