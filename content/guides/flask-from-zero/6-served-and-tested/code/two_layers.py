from flask import Flask, request


class Trail:
    def __init__(self, app, name):
        self.app, self.name = app, name

    def __call__(self, environ, start_response):
        environ["shop.trail"] = environ.get("shop.trail", "") + self.name
        return self.app(environ, start_response)


app = Flask(__name__)
app.wsgi_app = Trail(app.wsgi_app, "a")
app.wsgi_app = Trail(app.wsgi_app, "b")


@app.get("/")
def trail():
    return request.environ["shop.trail"]
