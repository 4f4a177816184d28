"""An ordinary Flask app, and ordinary requests to it with the status and the words that the answer must have."""

from views import FORM, JSON, PARTS, UPLOAD

from tape_runtime.bench import raw_request as ask

FLASK = '''
import asyncio, io, logging, time
from flask import (Blueprint, Flask, Response, abort, current_app, flash, g, get_flashed_messages, jsonify, make_response, redirect, render_template,
                   request, send_file, send_from_directory, session, stream_with_context, url_for)
from flask.views import MethodView
from werkzeug.security import check_password_hash, generate_password_hash
app = Flask(__name__)
app.secret_key = "dev"
shop = Blueprint("shop", __name__, url_prefix="/shop")
@shop.get("/<int:n>")
def item(n): return {"n": n, "at": url_for("shop.item", n=n)}
app.register_blueprint(shop)
@app.before_request
def before(): g.seen = "before"
@app.after_request
def after(response):
    response.headers["X-Seen"] = g.seen
    return response
@app.teardown_request
def teardown(error): pass
@app.get("/")
def home():
    session["visits"] = session.get("visits", 0) + 1
    return f"visits {session['visits']}"
@app.get("/page/<name>")
def page(name): return render_template("page.html", name=name)
@app.get("/stream")
def stream(): return stream_with_context(f"{request.path} {i}\\n" for i in range(3)), {"Content-Type": "text/plain"}
@app.get("/boom")
def boom(): return 1 / 0
@app.get("/teapot")
def teapot(): abort(418)
@app.errorhandler(404)
def missing(error): return f"nothing at {request.path}", 404
@app.post("/form")
def form():
    flash("saved")
    return jsonify(form=request.form.to_dict(), args=request.args.to_dict(), flashed=get_flashed_messages())
@app.get("/go")
def go(): return redirect(url_for("home"))
@app.post("/json")
def js(): return {"got": request.get_json()}
@app.get("/file")
def file(): return send_file(io.BytesIO(b"0123456789"), mimetype="text/plain", conditional=True, etag="v1", download_name="a.txt")
@app.get("/async")
async def asynchronous():
    await asyncio.sleep(0.001)
    return "async"
@app.get("/client")
def client(): return current_app.test_client().get("/shop/7").data
@app.post("/upload")
def upload(): return f"{request.files['f'].filename} {len(request.files['f'].read())}"
@app.post("/raw")
def raw(): return request.get_data()
@app.post("/unread")
def unread(): return "not read"
@app.get("/cached")
def cached():
    response = make_response("cached")
    response.set_etag("v1")
    return response.make_conditional(request)
@app.get("/empty")
def empty(): return "", 204
@app.get("/cookies")
def cookies():
    response = Response("two")
    response.set_cookie("a", "1"); response.set_cookie("b", "2", httponly=True, samesite="Lax")
    return response
@app.get("/endless")
def endless():
    def rows():
        try:
            while True:
                yield "row\\n"
                time.sleep(0.01)
        finally:
            print("put away")
    return Response(rows(), mimetype="text/event-stream")
@app.get("/listed")
def listed(): return Response(["a", "b"], status="200 Fine", headers=[("Content-Language", "en")], mimetype="text/plain")
@app.get("/password")
def password(): return str(check_password_hash(generate_password_hash("x", method="pbkdf2:sha256:1000"), "x"))
@app.get("/log")
def log():
    app.logger.warning("a warning")
    return "logged"
class Things(MethodView):
    def get(self): return "got"
    def put(self): return "put", 201
app.add_url_rule("/things", view_func=Things.as_view("things"))
'''
FLASK_FILES = {"app.py": FLASK, "templates/page.html": "<h1>{{ name }}</h1>{{ url_for('static', filename='a.css') }}", "static/a.css": "h1 { color: red }\n"}
FLASK_ASKS = [
    (ask("GET", "/", {}, b""), 200, "visits 1"), (ask("HEAD", "/", {}, b""), 200, ""), (ask("OPTIONS", "/", {}, b""), 200, ""), (ask("GET", "/", {"Cookie": "session=bad"}, b""), 200, "visits 1"),
    (ask("GET", "/shop/3", {}, b""), 200, '"at":"/shop/3"'), (ask("GET", "/shop/x", {}, b""), 404, "nothing at /shop/x"), (ask("GET", "/page/%3Cb%3E", {}, b""), 200, "&lt;b&gt;</h1>/static/a.css"),
    (ask("GET", "/static/a.css", {}, b""), 200, "color"), (ask("HEAD", "/static/a.css", {}, b""), 200, ""), (ask("GET", "/static/a.css", {"Range": "bytes=0-1"}, b""), 206, "h1"),
    (ask("GET", "/static/none.css", {}, b""), 404, "nothing"), (ask("GET", "/stream", {}, b""), 200, "/stream 2"), (ask("HEAD", "/stream", {}, b""), 200, ""), (ask("GET", "/boom", {}, b""), 500, "Internal"),
    (ask("GET", "/teapot", {}, b""), 418, "teapot"), (ask("POST", "/", {}, "x"), 405, "Not Allowed"), (ask("POST", "/form?a=1", FORM, "x=1&y=2"), 200, '"flashed":["saved"]'),
    (ask("GET", "/go", {}, b""), 302, "Redirecting"), (ask("POST", "/json", JSON, '{"a":1}'), 200, '{"got":{"a":1}}'), (ask("POST", "/json", JSON, "{"), 400, "Bad Request"),
    (ask("GET", "/file", {}, b""), 200, "0123456789"), (ask("GET", "/file", {"Range": "bytes=2-4"}, b""), 206, "234"), (ask("GET", "/file", {"Range": "bytes=90-"}, b""), 416, "Satisfiable"),
    (ask("GET", "/file", {"If-None-Match": '"v1"'}, b""), 304, ""), (ask("HEAD", "/file", {}, b""), 200, ""), (ask("GET", "/async", {}, b""), 200, "async"), (ask("GET", "/client", {}, b""), 200, '"n":7'),
    (ask("POST", "/upload", PARTS, UPLOAD), 200, "a.txt 5"), (ask("POST", "/raw", {}, "abc"), 200, "abc"), (ask("POST", "/unread", {}, "abc"), 200, "not read"),
    (ask("GET", "/cached", {}, b""), 200, "cached"), (ask("GET", "/cached", {"If-None-Match": '"v1"'}, b""), 304, ""), (ask("GET", "/empty", {}, b""), 204, ""), (ask("GET", "/cookies", {}, b""), 200, "two"),
    (ask("HEAD", "/cached", {"If-None-Match": '"v1"'}, b""), 304, ""), (ask("GET", "/listed", {}, b""), 200, "ab"), (ask("HEAD", "/empty", {}, b""), 204, ""), (ask("HEAD", "/boom", {}, b""), 500, ""),
    (ask("GET", "/static/a.css", {"If-Modified-Since": "Fri, 31 Dec 2100 00:00:00 GMT"}, b""), 304, ""), (ask("GET", "/password", {}, b""), 200, "True"), (ask("GET", "/log", {}, b""), 200, "logged"), (ask("PUT", "/things", {}, b""), 201, "put"), (ask("DELETE", "/things", {}, b""), 405, "Not Allowed"),
    (ask("POST", "/raw", {"Transfer-Encoding": "chunked"}, "3\r\nabc\r\n0\r\n\r\n"), 200, "abc"),
]
