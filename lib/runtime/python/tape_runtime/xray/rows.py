"""The rows of an X-ray: one for each frame that was entered, under the nearest one that is open above it or made its task."""

import contextlib
import sys
from collections.abc import Mapping
from contextvars import ContextVar
from types import CodeType, FrameType

from .. import shown
from ..recorder import Recorder
from .table import PACKAGES, Row

#: How many rows one run holds, and how long their texts are.
MOST, SHORT = 2_000, 200
_COROUTINE = 0x80 | 0x100
_here: ContextVar[int | None] = ContextVar("station", default=None)
_places: dict[str, tuple[dict | None, str]] = {}


class Rows:
    """Rows as lib/tape/event.ts has them (`stationSchema`)."""

    def __init__(self, recorder: Recorder, stations: dict[CodeType, Row]):
        self._recorder, self.stations = recorder, stations
        self.rows: list[dict] = []
        self.dropped = 0
        self._open: dict[int, tuple[int, CodeType]] = {}

    def is_open(self, frame: FrameType) -> bool:
        """Whether the frame has a row that is not closed."""
        return self._row_of(frame) is not None

    def _row_of(self, frame: FrameType) -> int | None:
        found = self._open.get(id(frame))
        return found[0] if found and found[1] is frame.f_code else None

    def start(self, frame: FrameType) -> None:
        """A function begins."""
        code, above = frame.f_code, frame.f_back
        if len(self.rows) >= MOST:
            self.dropped += 1
            return
        while above and id(above) not in self._open:
            above = above.f_back
        parent = self._row_of(above) if above else None
        if parent is None:
            parent = _here.get()  # A task, or a thread, has the context of who made it.
            parent = parent if parent is not None and parent < len(self.rows) else None
        row = self._row(frame, code)
        row["parent"], row["depth"] = parent, 0 if parent is None else self.rows[parent]["depth"] + 1
        self._open[id(frame)] = len(self.rows), code
        _here.set(len(self.rows))
        self.rows.append(row)

    def wait(self, frame: FrameType) -> None:
        """A coroutine gives the event loop back."""
        place = self._row_of(frame)
        if place is not None and frame.f_code.co_flags & _COROUTINE:
            self.rows[place]["waits"] += 1

    def end(self, frame: FrameType, result: str, raised: bool = False) -> None:
        """A function returns or raises."""
        place = self._row_of(frame)
        if place is None:
            return
        del self._open[id(frame)]
        row = self.rows[place]
        row["end"], row["result"], row["raised"] = self._recorder.ms(), result, raised
        _here.set(row["parent"])

    def _row(self, frame: FrameType, code: CodeType) -> dict:
        kind, about = "yours", ""
        if code.co_filename not in self._recorder.files:
            kind, _, _, about = self.stations.get(code, ("frame", "", "", ""))
        package, file = _place(frame, code) if kind != "yours" else (None, code.co_filename)
        module = frame.f_globals.get("__name__")
        first = _first(frame, code)
        plain = code.co_qualname.rpartition("<locals>.")[2]
        label = f"{shown.type_name(first)}.{code.co_name}" if first is not None and "." in plain else plain
        return {
            "kind": kind, "label": shown.text(label, SHORT), "name": shown.text(f"{module}.{code.co_qualname}", SHORT), "package": package, "file": shown.text(file, SHORT),
            "line": code.co_firstlineno, "depth": 0, "parent": None, "start": self._recorder.ms(), "end": None, "waits": 0,
            "about": look(frame.f_locals, about) if about else "", "result": "", "raised": False,
        }


def _first(frame: FrameType, code: CodeType) -> object:
    """The object whose method this is: what its first argument, self, stands for."""
    return frame.f_locals.get("self") if code.co_argcount and code.co_varnames[0] == "self" else None


def look(names: Mapping[str, object], path: str) -> str:
    """What a dotted path in a frame's names comes to, in short; empty where there is nothing. The names are a dict up to Python 3.12, and another mapping since."""
    name, *parts = path.split(".")
    try:
        value = names.get(name)
        for part in parts:
            value = value.get(part) if isinstance(value, dict) else getattr(value, part, None)
    except Exception:
        return ""
    return "" if value is None else shown.text(value if type(value) is str else brief(value), SHORT)


def brief(value: object) -> str:
    """A result in few words; of an object its type alone, because its repr may do something, such as ask a database."""
    kind = type(value)
    if value is None or kind in (bool, int, float):
        return repr(value)
    if kind in (str, bytes):
        return shown.text(repr(value[:80]) + ("…" if len(value) > 80 else ""), SHORT)
    if kind in (list, tuple, dict, set):
        return f"{shown.type_name(value)} of {len(value)}"
    if isinstance(value, BaseException):
        with contextlib.suppress(Exception):
            return shown.text(f"{shown.type_name(value)}: {value}", SHORT)
    with contextlib.suppress(Exception):
        own = vars(value)
        if type(status := own.get("status_code", own.get("_status_code", vars(kind).get("status_code")))) is int:
            return f"{shown.type_name(value)} {status}"
    return shown.type_name(value)


def _place(frame: FrameType, code: CodeType) -> tuple[dict | None, str]:
    """The package of a frame with its version, and its file within the folder that the package lies in."""
    known = _places.get(code.co_filename)
    if known:
        return known
    root = str(frame.f_globals.get("__name__") or "").partition(".")[0]
    above = getattr(sys.modules.get(root), "__file__", None) or ""
    folder = above.replace("\\", "/").rpartition("/")[0].rpartition("/")[0]
    path = code.co_filename.replace("\\", "/")
    if folder and path.startswith(f"{folder}/"):
        known = {"name": PACKAGES.get(root, root), "version": _version(root)}, path[len(folder) + 1 :]
    else:
        known = None, path.rpartition("/")[2]
    _places[code.co_filename] = known
    return known


def _version(root: str) -> str:
    from importlib import metadata
    try:
        return metadata.version(PACKAGES.get(root, root))
    except (metadata.PackageNotFoundError, ValueError):
        return ""
