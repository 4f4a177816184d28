from mini_flask import Mini
from web import abort

app = Mini()


def before():
    print("before")


def after(response):
    print("after", response.code)
    return response


def let_go(error):
    print("teardown", repr(error))


def refused(error):
    print("handler", error.code)
    return f"No: {error.code}\n", 418


@app.route("/tea")
def tea():
    print("view")
    return {"tea": "assam"}


@app.route("/stop")
def stop():
    print("view")
    abort(418)


@app.route("/boom")
def boom():
    print("view")
    return 1 / 0


app.before.append(before)
app.after.append(after)
app.teardown.append(let_go)
app.handlers[418] = refused
