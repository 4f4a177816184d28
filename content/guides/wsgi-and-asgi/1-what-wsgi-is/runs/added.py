"""One request to one app under four servers: which lines of the head are the server's own."""

from session import *

uses_wsgi()
copy("hello.py")

rows = {"answers in": [], "Date": [], "Server": [], "then": []}
for name, _ in each_wsgi("hello"):
    answer = get("/tea", quiet=1)
    if name == "gunicorn":
        record("gunicorn", answer.text)
    headers = dict(re.findall(r"(?m)^([\w-]+): (.*)$", answer.head))
    said = ", and says so" if headers.get("Connection") == "close" else ""
    rows["answers in"].append(answer.head.split(" ")[0])
    rows["Date"].append("yes" if "Date" in headers else "no")
    rows["Server"].append(headers.get("Server", "no"))
    rows["then"].append(f"closes{said}" if answer.closed else "stays open")

record("table", "\n".join(" | ".join([name, *cells]) for name, cells in rows.items()))
