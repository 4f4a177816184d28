import threading

from flask import Flask, copy_current_request_context, g, request

app = Flask(__name__)


@app.get("/later/<name>")
def later(name):
    g.guest, said = "Ada", []

    def work():
        try:
            said.append(f"{request.path} for {g.get('guest')}\n")
        except RuntimeError as error:
            said.append(str(error).splitlines()[0] + "\n")

    for target in (work, copy_current_request_context(work)):
        thread = threading.Thread(target=target)
        thread.start()
        thread.join()
    return "".join(said)
