import os
import threading
import time


def app(environ, start_response):
    time.sleep(0.5)
    process, thread = os.getpid(), threading.current_thread().name
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"process {process}, {thread}\n".encode()]
