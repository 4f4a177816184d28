import socket
import subprocess
import sys
import time
from urllib.request import urlopen


def test_served():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host, port = free.getsockname()
    gunicorn = [sys.executable, "-m", "gunicorn", "-b", f"{host}:{port}"]
    server = subprocess.Popen([*gunicorn, "shop:create_app()"])
    try:
        for _ in range(100):
            try:
                socket.create_connection((host, port)).close()
                break
            except OSError:  # nobody listens yet
                time.sleep(0.1)
        page = urlopen(f"http://{host}:{port}/visit").read()
        assert page == b"1"
    finally:
        server.terminate()
        server.wait()
