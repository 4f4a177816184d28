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
    return f"No: {error.code}\n", 418


@app.get("/tea")
def tea():
    print("view")
    return {"tea": "assam"}


@app.get("/stop")
def stop():
    abort(418)


@app.get("/boom")
def boom():
    return 1 / 0
