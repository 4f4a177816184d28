from flask import Flask, render_template_string, request
from markupsafe import escape

app = Flask(__name__)


@app.get("/badge")
def badge():
    name = str(escape(request.args["name"]))
    page = "<h1>" + name + "</h1>"
    return render_template_string(page)
