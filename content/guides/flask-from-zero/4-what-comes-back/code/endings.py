from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader({
    "page.html": "<p>Hello {{ name }}</p>",
    "page.html.j2": "<p>Hello {{ name }}</p>"})


@app.get("/<template>")
def page(template):
    return render_template(template, name=request.args["name"])
