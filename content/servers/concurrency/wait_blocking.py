import os
import time


async def app(scope, receive, send):
    assert scope["type"] == "http"
    begun = time.time()
    time.sleep(0.5)
    report = f"{begun} {time.time()} {os.getpid()}".encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(report))]})
    await send({"type": "http.response.body", "body": report})
