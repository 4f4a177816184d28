"""One shop on our own framework and on Flask, asked the same by Werkzeug’s client."""

import subprocess

from session import *

uses("flask", "werkzeug")
for name in "mini/__init__.py", "mini/table.py", "mini/context.py", "mini/signed.py", "mini/blueprint.py", "mini_shop.py", "flask_shop.py", "together.py":
    source = PHASE / "code" / "whole" / name
    note(source)
    Path(name).parent.mkdir(exist_ok=True)
    write(name, source.read_text())
ours, flasks = (Path(name).read_text().splitlines() for name in ("mini_shop.py", "flask_shop.py"))
assert ours[1:] == flasks[1:] and ours[0] != flasks[0]
ended = subprocess.run([CURRENT / "python", "-c", "import together; print(*together.compare(), sep='', end='')"], capture_output=True, text=True, timeout=60)
assert ended.returncode == 0 and "NOT THE SAME" not in ended.stdout and ended.stdout.count("same: ") == 7, ended
record("answers", ended.stdout)
