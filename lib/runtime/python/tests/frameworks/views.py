"""Ordinary apps of the four frameworks, and ordinary requests to them with the status and the words that the answer must have."""

from tape_runtime.bench import raw_request as ask

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PARTS = {"Content-Type": "multipart/form-data; boundary=b"}
UPLOAD = '--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n'
JSON = {"Content-Type": "application/json"}

FLASK = '''
import asyncio, io, logging
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
    (ask("GET", "/password", {}, b""), 200, "True"), (ask("GET", "/log", {}, b""), 200, "logged"), (ask("PUT", "/things", {}, b""), 201, "put"), (ask("DELETE", "/things", {}, b""), 405, "Not Allowed"),
    (ask("POST", "/raw", {"Transfer-Encoding": "chunked"}, "3\r\nabc\r\n0\r\n\r\n"), 200, "abc"),
]

STARLETTE = '''
import asyncio
from contextlib import asynccontextmanager
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.endpoints import HTTPEndpoint
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
@asynccontextmanager
async def lifespan(app):
    yield {"db": "connected"}
async def home(request): return PlainTextResponse(f"home {getattr(request.state, 'db', None)}")
async def user(request): return JSONResponse({"id": request.path_params["id"], "url": str(request.url_for("user", id=9))})
def plain(request): return PlainTextResponse("from def")
async def stream(request):
    async def rows():
        for i in range(3):
            yield f"{i}\\n"
            await asyncio.sleep(0.001)
    return StreamingResponse(rows(), media_type="text/plain")
def syncstream(request): return StreamingResponse((f"{i}\\n" for i in range(3)))
def noted(): print("background")
async def later(request): return PlainTextResponse("later", background=BackgroundTask(noted))
async def boom(request): return 1 / 0
async def teapot(request): raise HTTPException(418, "short and stout")
async def form(request):
    async with request.form() as data: return JSONResponse({k: getattr(v, "filename", v) for k, v in data.items()})
async def body(request): return JSONResponse({"len": len(await request.body()), "q": dict(request.query_params)})
async def pieces(request): return JSONResponse([len(piece) async for piece in request.stream()])
async def unread(request): return PlainTextResponse("not read")
async def go(request): return RedirectResponse("/")
async def empty(request): return Response(status_code=204)
async def file(request): return FileResponse("static/a.txt")
async def pool(request): return PlainTextResponse(await run_in_threadpool(lambda: "pooled"))
async def cookies(request):
    response = PlainTextResponse("two")
    response.set_cookie("a", "1"); response.set_cookie("b", "2")
    return response
class Things(HTTPEndpoint):
    async def get(self, request): return PlainTextResponse("got")
    def put(self, request): return PlainTextResponse("put", 201)
async def echo(ws):
    await ws.accept()
    async for text in ws.iter_text(): await ws.send_text(text.upper())
async def greet(ws):
    await ws.accept()
    await ws.send_text("hi")
async def deny(ws): await ws.close()
class Timing(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["X-Through"] = "base"
        return response
class Pure:
    def __init__(self, app): self.app = app
    async def __call__(self, scope, receive, send):
        async def add(event):
            if event["type"] == "http.response.start": event["headers"].append((b"x-pure", b"1"))
            await send(event)
        await self.app(scope, receive, add)
app = Starlette(routes=[
    Route("/", home), Route("/users/{id:int}", user, name="user"), Route("/plain", plain), Route("/stream", stream), Route("/syncstream", syncstream), Route("/later", later), Route("/boom", boom),
    Route("/teapot", teapot), Route("/form", form, methods=["POST"]), Route("/body", body, methods=["POST"]), Route("/pieces", pieces, methods=["POST"]), Route("/unread", unread, methods=["POST"]),
    Route("/go", go), Route("/empty", empty), Route("/file", file), Route("/pool", pool), Route("/cookies", cookies), Route("/things", Things), Mount("/static", StaticFiles(directory="static")),
    Mount("/sub", routes=[Route("/x", home)]), WebSocketRoute("/echo", echo), WebSocketRoute("/greet", greet), WebSocketRoute("/deny", deny),
], middleware=[Middleware(CORSMiddleware, allow_origins=["*"]), Middleware(GZipMiddleware, minimum_size=400), Middleware(Pure), Middleware(Timing)], lifespan=lifespan)
'''
STARLETTE_FILES = {"app.py": STARLETTE, "static/a.txt": "0123456789"}
ORIGIN = {"Origin": "http://a.example", "Access-Control-Request-Method": "GET"}
STARLETTE_ASKS = [
    (ask("GET", "/", {}, b""), 200, "home None"), (ask("HEAD", "/", {}, b""), 200, ""), (ask("GET", "/users/3", {}, b""), 200, '"id":3'), (ask("GET", "/users/x", {}, b""), 404, "Not Found"),
    (ask("GET", "/plain", {}, b""), 200, "from def"), (ask("GET", "/stream", {}, b""), 200, "0\n1\n2\n"), (ask("HEAD", "/stream", {}, b""), 200, ""), (ask("GET", "/syncstream", {}, b""), 200, "0\n1\n2\n"),
    (ask("GET", "/later", {}, b""), 200, "later"), (ask("GET", "/boom", {}, b""), 500, "Internal"), (ask("GET", "/teapot", {}, b""), 418, "short and stout"), (ask("POST", "/form", FORM, "a=1&b=2"), 200, '"a":"1"'),
    (ask("POST", "/form", PARTS, UPLOAD), 200, '"f":"a.txt"'), (ask("POST", "/body?x=1", {}, "hello"), 200, '"len":5'), (ask("POST", "/pieces", {}, "hello"), 200, "5"), (ask("POST", "/unread", {}, "hello"), 200, "not read"),
    (ask("GET", "/go", {}, b""), 307, ""), (ask("GET", "/empty", {}, b""), 204, ""), (ask("GET", "/file", {}, b""), 200, "0123456789"), (ask("HEAD", "/file", {}, b""), 200, ""),
    (ask("GET", "/file", {"Range": "bytes=2-4"}, b""), 206, "234"), (ask("GET", "/file", {"Range": "bytes=0-1,4-5"}, b""), 206, "01"), (ask("GET", "/file", {"Range": "bytes=90-"}, b""), 416, ""),
    (ask("GET", "/pool", {}, b""), 200, "pooled"), (ask("GET", "/cookies", {}, b""), 200, "two"), (ask("GET", "/things", {}, b""), 200, "got"), (ask("PUT", "/things", {}, b""), 201, "put"),
    (ask("GET", "/static/a.txt", {}, b""), 200, "0123456789"), (ask("GET", "/static/none", {}, b""), 404, "Not Found"), (ask("GET", "/sub/x", {}, b""), 200, "home"), (ask("GET", "/sub/x/", {}, b""), 307, ""),
    (ask("POST", "/", {}, b""), 405, "Method Not Allowed"), (ask("OPTIONS", "/", ORIGIN, b""), 200, "OK"), (ask("GET", "/", {"Accept-Encoding": "gzip"}, b""), 200, "\x1f\x8b"),
]
#: Paths of WebSockets, the client's steps, and the status of the handshake.
STARLETTE_SOCKETS = [
    ("/echo", [{"do": "text", "text": "hi"}, {"do": "close"}], 101), ("/echo", [{"do": "text", "text": "hi"}, {"do": "disconnect"}], 101), ("/greet", [], 101), ("/deny", [], 403), ("/none", [], 403),
]

FASTAPI = '''
from typing import Annotated
from fastapi import BackgroundTasks, Body, Depends, FastAPI, File, Form, Header, HTTPException, Query, Response, UploadFile, WebSocket
from fastapi.responses import PlainTextResponse, RedirectResponse, StreamingResponse
from pydantic import BaseModel, Field
app = FastAPI()
class Item(BaseModel):
    name: str = Field(min_length=2)
    price: float = Field(gt=0)
    tags: list[str] = []
class Out(BaseModel):
    name: str
async def common(q: str | None = None, limit: Annotated[int, Query(le=100)] = 10): return {"q": q, "limit": limit}
def closing():
    yield "opened"
@app.get("/")
async def home(): return {"hello": "world"}
@app.get("/plain")
def plain(token: Annotated[str, Depends(closing)]): return {"from": "def", "token": token}
@app.get("/items/{item_id}")
async def item(item_id: int, c: Annotated[dict, Depends(common)], x_token: Annotated[str | None, Header()] = None): return {"item_id": item_id, **c, "token": x_token}
@app.post("/items", response_model=Out, status_code=201)
async def create(item: Item): return {"name": item.name, "secret": 1}
@app.post("/form")
async def form(name: Annotated[str, Form()]): return {"name": name}
@app.post("/upload")
async def upload(f: UploadFile): return {"name": f.filename, "size": len(await f.read())}
@app.get("/boom")
async def boom(): return 1 / 0
@app.get("/gone")
async def gone(): raise HTTPException(404, "gone")
@app.get("/later")
async def later(tasks: BackgroundTasks):
    tasks.add_task(print, "background")
    return "later"
@app.get("/stream")
def stream(): return StreamingResponse(f"{i}\\n" for i in range(3))
@app.get("/go")
async def go(): return RedirectResponse("/")
@app.delete("/items/{item_id}", status_code=204)
async def delete(item_id: int): pass
@app.websocket("/ws")
async def ws(socket: WebSocket):
    await socket.accept()
    await socket.send_text("hi")
'''
FASTAPI_FILES = {"app.py": FASTAPI}
FASTAPI_ASKS = [
    (ask("GET", "/", {}, b""), 200, '{"hello":"world"}'), (ask("GET", "/plain", {}, b""), 200, '"token":"opened"'), (ask("GET", "/items/3?limit=5", {"X-Token": "t"}, b""), 200, '"limit":5,"token":"t"'),
    (ask("GET", "/items/x", {}, b""), 422, "int_parsing"), (ask("GET", "/items/3?limit=500", {}, b""), 422, "less_than_equal"), (ask("POST", "/items", JSON, '{"name":"pen","price":2}'), 201, '{"name":"pen"}'),
    (ask("POST", "/items", JSON, '{"name":"p","price":-1}'), 422, "string_too_short"), (ask("POST", "/items", JSON, "{"), 422, "json_invalid"), (ask("POST", "/form", FORM, "name=a"), 200, '"name":"a"'),
    (ask("POST", "/upload", PARTS, UPLOAD), 200, '"size":5'), (ask("GET", "/boom", {}, b""), 500, "Internal"), (ask("GET", "/gone", {}, b""), 404, "gone"), (ask("GET", "/later", {}, b""), 200, "later"),
    (ask("GET", "/stream", {}, b""), 200, "0\n1\n2\n"), (ask("GET", "/go", {}, b""), 307, ""), (ask("DELETE", "/items/3", {}, b""), 204, ""), (ask("GET", "/openapi.json", {}, b""), 200, '"openapi"'),
    (ask("HEAD", "/", {}, b""), 405, ""), (ask("GET", "/docs", {}, b""), 200, "swagger"),
]
FASTAPI_SOCKETS = [("/ws", [], 101), ("/none", [], 403)]
