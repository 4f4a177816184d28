"""The tests of the shop under pytest: with the fixture, with one that holds a context open, one error with and without TESTING, and one test that starts gunicorn."""

from session import *

uses("pytest", "flask", "gunicorn")
for name in "shop.py", "conftest.py", "test_shop.py", "test_boom.py", "test_served.py":
    source = PHASE / "code" / "tested" / name
    note(source)
    write(name, source.read_text())


def pytest(*files):
    """The lines of the summary, and the counts without the seconds."""
    done = run(f"python3 -m pytest -q --tb=no -p no:cacheprovider {' '.join(files)}", seconds=120)
    told = [line for line in done.out.splitlines() if line.startswith(("FAILED", "ERROR"))]
    counts = re.sub(r" in \d.*", "", done.out.strip().splitlines()[-1])
    return "\n".join([*told, counts])


record("right", pytest("test_shop.py"))
record("served", pytest("test_served.py"))
conftest = Path("conftest.py").read_text()
wrong = """    with app.app_context():
        yield app.test_client()
"""
assert "    return app.test_client()\n" in conftest
write("conftest.py", conftest.replace("    return app.test_client()\n", wrong))
record("wrong", pytest("test_shop.py"))

write("conftest.py", conftest)
record("testing", pytest("test_boom.py"))
write("conftest.py", conftest.replace("TESTING=True", ""))
record("plain", pytest("test_boom.py"))
