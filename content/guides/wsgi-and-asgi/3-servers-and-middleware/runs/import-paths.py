"""gunicorn is given import paths that lead nowhere."""

from session import *

uses("gunicorn")
copy("kettle.py")
Path("kettle.py").rename("shop.py")
write("gunicorn.conf.py", "bind = '127.0.0.1:8000'\n")
rows = []
for path, pattern in [
    ("shops:app", r"No module named '\w+'"),
    ("shop:tea", r"Failed to find attribute .*"),
    ("shop", r"Failed to find attribute .*"),
]:
    done = run(f"gunicorn {path}")
    found = re.search(pattern, done.out + done.err)
    assert done.returncode, path
    rows.append(f"gunicorn {path:10}  {found.group()}")
record("three", "\n".join(rows))
