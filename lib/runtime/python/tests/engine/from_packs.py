"""FastAPI and pydantic as the page has them: the pure Python half out of the packs, over the stand-in for the engine."""

import json
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[5]
PACKS = ROOT / "vendor" / "python"
ANSWERS = ROOT / "content" / "frameworks" / "pydantic"


def needed(pack: str, packs: dict) -> list[str]:
    """A pack and all that it needs, by the list beside the packs."""
    return [pack, *(name for need in packs[pack]["needs"] for name in needed(need, packs))]


def unpack(folder: str, pack: str = "fastapi") -> None:
    """Unpacks FastAPI's packs and puts them, and the Python half, before everything else that could be imported."""
    packs = json.loads((PACKS / "packages.json").read_text("utf-8"))["packs"]
    for name in needed(pack, packs):
        if name == "fastapi-engine":
            continue
        with zipfile.ZipFile(PACKS / packs[name]["file"]) as archive:
            archive.extractall(folder)
    sys.path[:0] = [folder, str(ROOT / "lib" / "runtime" / "python"), str(ROOT / "lib" / "recorder" / "python")]


_unpacked = tempfile.TemporaryDirectory(prefix="callable-packs-")
unpack(_unpacked.name)
