from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.get("/guest")
def guest():
    return render_template_string("<p title={{ name }}>A guest</p>\n", name=request.args["name"])
