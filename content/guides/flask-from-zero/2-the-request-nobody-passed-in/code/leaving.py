import time

from flask import Flask, request, stream_with_context

app = Flask(__name__)


@app.teardown_request
def let_go(error):
    print("teardown", flush=True)


@app.get("/tea")
def tea():
    @stream_with_context
    def pour():
        try:
            for cup in range(100):
                yield f"cup {cup} from {request.path}\n"
                time.sleep(0.1)
        finally:
            print("generator closed", flush=True)

    return pour()
