"""gunicorn is given import paths that lead nowhere."""

from session import *

uses("gunicorn")
copy("kettle.py")
write("gunicorn.conf.py", "bind = '127.0.0.1:8000'\n")
rows = []
for path, pattern in [
    ("kettles:app", r"No module named '\w+'"),
    ("kettle:tea", r"Failed to find attribute .*"),
    ("kettle", r"Failed to find attribute .*"),
    ("kettle.py", r"did you mean '[^']*'\?"),
]:
    done = run(f"gunicorn {path}")
    found = re.search(pattern, done.out + done.err)
    rows.append(f"gunicorn {path} | {found.group()} | {done.returncode}")
record("table", "\n".join(rows))
