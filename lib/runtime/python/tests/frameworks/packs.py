"""The frameworks for the tests: the packs of vendor/python, unpacked into a folder of this process and put on sys.path."""

import atexit
import json
import shutil
import sys
import tempfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parents[2]))
sys.dont_write_bytecode = True
_VENDOR = Path(__file__).parents[5] / "vendor" / "python"
_LIST = json.loads((_VENDOR / "packages.json").read_text("utf-8"))["packs"]
_FOLDER = tempfile.mkdtemp(prefix="packs-")
atexit.register(shutil.rmtree, _FOLDER, True)
sys.path.insert(1, _FOLDER)
_there: set[str] = set()
#: Whether FastAPI can run: pydantic's engine, or what stands in for it, is a part of the Python half.
FASTAPI = find_spec("pydantic_engine") is not None


def unpack(*names: str) -> None:
    """Puts these packs, and those they need, where they can be imported. Raises KeyError where the list has no such pack."""
    for name in names:
        if name not in _there:
            _there.add(name)
            with zipfile.ZipFile(_VENDOR / _LIST[name]["file"]) as pack:
                pack.extractall(_FOLDER)
            unpack(*_LIST[name]["needs"])
