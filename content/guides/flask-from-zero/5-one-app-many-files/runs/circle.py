"""The two files of the circle, imported as a server does and started as a program: what CPython says."""

import subprocess

from session import *

uses("flask")
copy("circle.py")
copy("circle_views.py")


ended = subprocess.run([CURRENT / "python", "-c", "import circle"], capture_output=True, text=True, timeout=60)
assert ended.returncode == 1, ended
record("traceback", ended.stderr)

# The same program, asked once when it has made its app; and the module that was run a second time under its own name.
write("circle.py", Path("circle.py").read_text() + """
if __name__ == "__main__":
    import sys
    print(app.test_client().get("/teas").status_code, sys.modules["circle"].app.test_client().get("/teas").status_code)
""")
started = subprocess.run([CURRENT / "python", "circle.py"], capture_output=True, text=True, timeout=60)
assert started.stdout == "404 200\n", started
record("program", "it starts, and GET /teas is a 404")
