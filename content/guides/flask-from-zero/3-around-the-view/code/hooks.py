from mini_flask import Mini, Stop

app = Mini()


def before(environ):
    print("before")


def after(code, body):
    print("after", code)
    return code, body


def let_go(error):
    print("teardown", repr(error))


def refused(error):
    return f"No: {error.code}\n", 418


def tea(environ):
    print("view")
    return {"tea": "assam"}


def stop(environ):
    raise Stop(418)


def boom(environ):
    return 1 / 0


app.before.append(before)
app.after.append(after)
app.teardown.append(let_go)
app.handlers[418] = refused
app.views = {"/tea": tea, "/stop": stop, "/boom": boom}
