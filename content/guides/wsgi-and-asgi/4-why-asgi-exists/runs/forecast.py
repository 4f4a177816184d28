"""A FastAPI view asks a service that takes half a second, as `async def` and as `def`: eight visitors at once, the quickest of four rounds."""

import http.server

from session import *

uses("fastapi", "uvicorn", "python")
copy("forecast.py")
source = Path("forecast.py").read_text()


class Service(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.5)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"Rain.\n")

    def log_message(self, *_):
        pass


service = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
service.request_queue_size = 64
threading.Thread(target=service.serve_forever, daemon=True).start()
source = source.replace("8001", str(service.server_port))
assert "async def" in source
write("forecast.py", source)
write("plain.py", source.replace("async def", "def"))
lasts = {}
for module in ["forecast", "plain"]:
    with serve(f"uvicorn --port 8000 --log-level warning {module}:app", settle=1.5):
        lasts[module] = []
        for _ in range(4):
            answers = at_once(8, lambda _: get("/forecast", "Connection: close", quiet=9))
            assert all("Rain." in answer.content for answer in answers)
            lasts[module].append(max(answer.seconds for answer in answers))
assert 3.9 < min(lasts["forecast"]) < 4.6 and min(lasts["plain"]) < 1, lasts
record("async", "the last of them had it after four seconds")
record("plain", "the last had it within one second")
