import os
import threading
import time


def app(environ, start_response):
    begun = time.time()
    time.sleep(0.5)
    report = f"{begun} {time.time()} {os.getpid()}/{threading.get_ident()}".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(report)))])
    return [report]
