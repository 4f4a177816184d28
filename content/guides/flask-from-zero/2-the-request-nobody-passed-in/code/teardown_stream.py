from flask import Flask

app = Flask(__name__)


@app.teardown_request
def let_go(error):
    print("teardown")


@app.get("/tea")
def tea():
    print("view")

    def pour():
        print("chunk")
        yield "One tea\n"

    return pour()
