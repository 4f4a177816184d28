"""The two files of the circle, imported as a server does and started as a program: what CPython says."""

import subprocess

from session import *

uses("flask")
copy("circle.py")
copy("circle_views.py")


def last_line(*arguments):
    """The end of the traceback, without the path of the file."""
    ended = subprocess.run([CURRENT / "python", *arguments], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1, ended
    return re.sub(r" \(/.*\)$", "", ended.stderr.strip().splitlines()[-1])


imported = last_line("-c", "import circle").removeprefix("ImportError: ")
record("import", f"CPython 3.11 says it in full: {imported}.")
record("program", last_line("circle.py"))
