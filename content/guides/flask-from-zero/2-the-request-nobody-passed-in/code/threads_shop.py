import threading
import time

from flask import Flask, copy_current_request_context, g, request

app = Flask(__name__)
gate = threading.Barrier(4, timeout=10)


@app.get("/<name>")
def tea(name):
    gate.wait()
    time.sleep(0.1)
    return f"{request.path} by thread {threading.get_ident()}\n"


@app.get("/later/<name>")
def later(name):
    g.guest, said = "Ada", []

    def work():
        try:
            said.append(f"{request.path} for {g.get('guest')}")
        except RuntimeError as error:
            said.append(str(error).splitlines()[0])

    for target in (work, copy_current_request_context(work)):
        thread = threading.Thread(target=target)
        thread.start()
        thread.join()
    return " | ".join(said)
