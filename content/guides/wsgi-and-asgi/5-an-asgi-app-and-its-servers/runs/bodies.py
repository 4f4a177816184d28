"""200,000 bytes sent at once, and four ticks half a second apart, under uvicorn."""

from session import *

uses("uvicorn")
copy("upload.py", "ticks.py", "joins_text.py")
request = b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 200000\r\n\r\n" + b"x" * 200000
with asgi("uvicorn", "upload:app"):
    record("pieces", ask(request).content.strip(), like="shape")

# The question about a letter that is cut: é is two bytes, and a great many of them are cut somewhere.
french = "é" * 100000
with asgi("uvicorn", "joins_text:app") as server:
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 200001\r\n\r\n"
    cut = {ask(head + odd).head.split()[1] for odd in (french.encode() + b"x", b"x" + french.encode())}
    assert "500" in cut and "UnicodeDecodeError" in server.log, cut

with asgi("uvicorn", "ticks:app"):
    first = get().arrivals
lines = []
for seconds, piece in first:
    text = piece.decode().replace("\r\n", "\\r\\n").replace("\n", "\\n")
    # The end of the body is a write of its own, and may come in one read with the last tick.
    for part in re.split(r"(?<=.)(?=0\\r\\n\\r\\n$)", text):
        lines.append(f"{round(seconds * 2) / 2:.2f}  {part}")
record("arrivals", "\n".join(lines))
