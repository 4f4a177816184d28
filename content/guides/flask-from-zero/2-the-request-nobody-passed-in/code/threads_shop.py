import threading
import time

from flask import Flask, request

app = Flask(__name__)
gate = threading.Barrier(4, timeout=10)


@app.get("/<name>")
def tea(name):
    gate.wait()
    time.sleep(0.1)
    return f"{request.path} by thread {threading.get_ident()}\n"
