from flask import Flask, request, url_for


class Below:
    """A layer: the app answers below a prefix, and writes its rows as if there were none."""

    def __init__(self, app, prefix):
        self.app, self.prefix = app, prefix

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"]
        if path == self.prefix or path.startswith(self.prefix + "/"):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + self.prefix
            environ["PATH_INFO"] = path[len(self.prefix):]
        return self.app(environ, start_response)


app = Flask(__name__)
app.wsgi_app = Below(app.wsgi_app, "/shop")


@app.get("/teas/<path:name>")
def tea(name):
    return {"tea": name, "path": request.path, "link": url_for("tea", name=name)}


@app.get("/")
def door():
    return "Come in.\n"
