"""The first row of the table of mini_shop.py, and what a path gives when it is held against it."""

import subprocess

from session import *

uses("python")
copy("mini.py", "mini_shop.py")
asked = ["shape = app.routes[0][0]", "shape", 're.fullmatch(shape, "/teas/assam").groupdict()']
python = subprocess.run(["python3", "-B", "-i", "-c", "import re, sys; from mini_shop import app; sys.ps1 = ''"], input="\n".join(asked), capture_output=True, text=True)
said = python.stdout.split("\n")
record("row", "\n".join([f">>> {asked[0]}", f">>> {asked[1]}", said[0], f">>> {asked[2]}", said[1]]))
