from flask import Flask

app = Flask(__name__)
told = []


@app.after_request
def after(response):
    told.append(f"after {response.status_code}")
    return response


@app.teardown_request
def teardown(error):
    told.append(f"teardown {type(error).__name__}")


@app.get("/boom")
def boom():
    raise LookupError("no tea")


@app.get("/")
def test():
    app.testing = True
    try:
        told.append(app.test_client().get("/boom").status)
    except LookupError:
        told.append("raised in the test")
    return "\n".join(told)
