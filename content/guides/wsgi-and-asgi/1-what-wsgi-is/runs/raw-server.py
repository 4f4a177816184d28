"""The server of twenty lines answers curl, and a slow client ends it."""

from session import *

uses("python", "curl")
copy("raw_server.py")
with serve("python3 raw_server.py"):
    record("tea", curl("-i http://127.0.0.1:8000/tea").out)

pause = 0.3
with serve("python3 raw_server.py") as server:
    ask("GET /te", (pause, "a HTTP/1.1\r\nHost: localhost\r\n\r\n"))
    server.process.wait(5)
    record("pause", f"wait {pause} seconds")
    record("gone", server.log)

patience = 3
with serve("python3 raw_server.py"), socket.create_connection(("127.0.0.1", ports[8000])):
    time.sleep(0.2)
    answer = get("/tea", quiet=patience)
    assert not answer.bytes, answer.text
    record("silence", f"had heard nothing when we gave up after {NUMBERS[patience]} seconds")
