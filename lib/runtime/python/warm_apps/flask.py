from flask import Flask, jsonify, make_response, render_template_string, request, session, url_for

app = Flask(__name__)
app.secret_key = "warm"


@app.before_request
def count():
    session["visits"] = session.get("visits", 0) + 1


@app.post("/warm/<word>")
def warm(word):
    page = render_template_string("{% for c in word %}{{ c|upper }}{% endfor %} {{ url_for('warm', word='x') }}", word=word)
    return make_response(page, {"X-Said": jsonify(request.get_json()).get_data(as_text=True).strip(), "X-To": url_for("warm", word="y")})
