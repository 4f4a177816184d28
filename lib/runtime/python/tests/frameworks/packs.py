"""The frameworks for the tests: the packs of vendor/python, unpacked into a folder of this process and put on sys.path."""

import atexit
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

_VENDOR = Path(__file__).parents[5] / "vendor" / "python"


def unpack(*names: str) -> None:
    """Puts these packs on sys.path. Raises FileNotFoundError where one is not there."""
    folder = tempfile.mkdtemp(prefix="packs-")
    atexit.register(shutil.rmtree, folder, True)
    for name in names or [path.stem for path in sorted(_VENDOR.glob("*.zip"))]:
        with zipfile.ZipFile(_VENDOR / f"{name}.zip") as pack:
            pack.extractall(folder)
    sys.path.insert(1, folder)
    sys.dont_write_bytecode = True
