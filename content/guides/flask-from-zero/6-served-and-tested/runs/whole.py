"""One shop on the parts of all phases and on Flask, asked the same by Werkzeug’s client."""

import subprocess

from session import *

uses("flask", "werkzeug")
parts = {
    "1-rows-with-names": ("row.py", "table.py"),
    "2-the-request-nobody-passed-in": ("slip.py", "proxy.py"),
    "3-around-the-view": ("web.py", "mini_flask.py"),
    "4-what-comes-back": ("signed.py",),
    "5-one-app-many-files": ("later.py",),
}
for phase, names in parts.items():
    for name in names:
        copy(f"{phase}/{name}")
        assert Path(name).read_text() == (PHASE / "code" / "whole" / name).read_text(), f"{name} is not as it is in {phase}"
for name in "mini.py", "mini_shop.py", "flask_shop.py", "together.py":
    source = PHASE / "code" / "whole" / name
    note(source)
    write(name, source.read_text())
ours, flasks = (Path(name).read_text().splitlines() for name in ("mini_shop.py", "flask_shop.py"))
assert ours[1:] == flasks[1:] and ours[0] != flasks[0]
ended = subprocess.run([CURRENT / "python", "-c", "import together; print(*together.compare(), sep='', end='')"], capture_output=True, text=True, timeout=60)
assert ended.returncode == 0 and "NOT THE SAME" not in ended.stdout and ended.stdout.count("same: ") == 7, ended
record("answers", ended.stdout)
