from flask import Flask, abort

app = Flask(__name__)


@app.before_request
def before():
    print("before")


@app.after_request
def after(response):
    print("after", response.status_code)
    return response


@app.teardown_request
def let_go(error):
    print("teardown", repr(error))


@app.errorhandler(418)
def refused(error):
    print("handler", error.code)
    return f"No: {error.code}\n", 418


@app.get("/tea")
def tea():
    print("view")
    return {"tea": "assam"}


@app.get("/stop")
def stop():
    print("view")
    abort(418)


@app.get("/boom")
def boom():
    print("view")
    return 1 / 0
