"""The folder of one run: the learner's files as a tree, with the run's working directory and sys.path in it, gone when the run is over."""

import base64
import binascii
import os
import re
import shutil
import sys
import tempfile

from .after_import import folders

#: What a tree may hold: files, bytes in one file and in all, characters and folders in one path.
FILES, ONE, ALL, PATH, DEEP = 300, 1_000_000, 4_000_000, 200, 10
_PART = re.compile(r"[^/\\\x00-\x1f\x7f\ud800-\udfff]{1,100}")
_PAGE = "/srv/app"


class BadFiles(ValueError):
    """The files of the order are no tree that can be written."""


def content_of(path: str, given: object) -> bytes:
    """The bytes of a file, which is given as text or as `{"base64": …}`. Raises BadFiles."""
    if isinstance(given, str):
        return given.encode("utf-8", "surrogatepass")
    if path.endswith(".py"):
        raise BadFiles(f"{path}: a module is text.")
    try:
        return base64.b64decode(given["base64"], validate=True)
    except (TypeError, KeyError, binascii.Error):
        raise BadFiles(f'{path}: a file is text, or {{"base64": "…"}}.') from None


def tree(files: dict[str, object], main: str) -> dict[str, bytes]:
    """The files as bytes under their relative paths. Raises BadFiles where a path leaves the folder, or there is too much."""
    if len(files) > FILES:
        raise BadFiles(f"There are {len(files):,} files; a run takes {FILES}. Leave out those it does not read.")
    if main not in files:
        raise BadFiles(f"{main} is not among the files: name the file that holds the app.")
    if not re.fullmatch(r"(?:[A-Za-z_]\w*/)*[A-Za-z_]\w*\.py", main):
        raise BadFiles(f"{main} cannot be imported: each part of its path must be a name such as shop/wsgi.py has.")
    made, folders = {}, set()
    for path, given in files.items():
        parts = path.split("/")
        if path.startswith("/") or ".." in parts or "." in parts or not all(map(_PART.fullmatch, parts)):
            raise BadFiles(f"{path!r} is no path inside the run's folder: write it relative, with / between, without . and .. and without signs of control.")
        if len(path) > PATH or len(parts) > DEEP:
            raise BadFiles(f"{path[:60]}… is too long: a path has at most {PATH} characters and {DEEP} parts.")
        folders |= {"/".join(parts[:i]) for i in range(1, len(parts))}
        made[path] = data = content_of(path, given)
        if len(data) > ONE:
            raise BadFiles(f"{path} has {len(data):,} bytes; a file may have {ONE:,}.")
    if both := folders & made.keys():
        raise BadFiles(f"{min(both)} is a file and a folder at once: rename one of them.")
    if (size := sum(map(len, made.values()))) > ALL:
        raise BadFiles(f"The files have {size:,} bytes together; a run takes {ALL:,}.")
    return made


class RunFolder:
    """A fresh folder with a tree in it; with `there`, a folder that exists already and is left as it is."""

    def __init__(self, files: dict[str, bytes], there: str | None = None):
        self._files, self._own = files, there is None
        self.path = there or ""
        if not there:
            self._make()
            os.chdir(self.path)
        sys.path.insert(0, self.path)
        folders.append(self.path)

    def _make(self) -> None:
        if sys.platform == "emscripten":
            self.path = _PAGE  # One run at a time, and what it prints of its place is the same in each.
            shutil.rmtree(_PAGE, ignore_errors=True)
            os.makedirs(_PAGE)
        else:
            self.path = os.path.realpath(tempfile.mkdtemp(prefix="run-"))
        for name, data in self._files.items():
            place = f"{self.path}/{name}"
            if "/" in name:
                os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "wb") as out:
                out.write(data)

    def changed(self, most: int = 200) -> list[dict]:
        """What the run has made of the tree: `{path, change, size}`, where change is created, changed or deleted; at most so many rows."""
        if not self._own:
            return []
        rows, seen = [], set()
        for folder, folders, names in os.walk(self.path):
            folders[:] = [name for name in sorted(folders) if name != "__pycache__"]
            for name in sorted(names):
                place = f"{folder}/{name}"
                path = place[len(self.path) + 1 :]
                seen.add(path)
                if (change := self._change(path, place)) and len(rows) < most:
                    rows.append({"path": path[:400], "change": change, "size": os.lstat(place).st_size})
        gone = [{"path": path, "change": "deleted", "size": 0} for path in self._files if path not in seen]
        return [*rows, *gone][:most]

    def _change(self, path: str, place: str) -> str | None:
        before = self._files.get(path)
        if before is None:
            return "created"
        if os.lstat(place).st_size == len(before):
            with open(place, "rb") as file:
                if file.read() == before:
                    return None
        return "changed"

    def close(self) -> None:
        """Takes the folder away, and what Python remembers of it."""
        folders[:] = [folder for folder in folders if folder != self.path]
        for known in [p for p in sys.path_importer_cache if p == self.path or p.startswith(f"{self.path}/")]:
            del sys.path_importer_cache[known]
        if self._own:
            shutil.rmtree(self.path, ignore_errors=True)
