"""An ordinary Starlette app, and ordinary requests and WebSockets to it with the status and the words that the answer must have."""

from views import FORM, PARTS, UPLOAD

from tape_runtime.bench import raw_request as ask

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
async def endless(request):
    async def rows():
        try:
            while True:
                yield "row\\n"
                await asyncio.sleep(0.01)
        finally:
            print("put away")
    return StreamingResponse(rows(), media_type="text/event-stream")
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
    Route("/go", go), Route("/empty", empty), Route("/file", file), Route("/pool", pool), Route("/endless", endless), Route("/cookies", cookies), Route("/things", Things), Mount("/static", StaticFiles(directory="static")),
    Mount("/sub", routes=[Route("/x", home)]), WebSocketRoute("/echo", echo), WebSocketRoute("/greet", greet), WebSocketRoute("/deny", deny),
], middleware=[Middleware(CORSMiddleware, allow_origins=["*"]), Middleware(GZipMiddleware, minimum_size=400), Middleware(Pure), Middleware(Timing)], lifespan=lifespan)
'''
STARLETTE_FILES = {"app.py": STARLETTE, "static/a.txt": "0123456789"}
ORIGIN = {"Origin": "http://a.example", "Access-Control-Request-Method": "GET"}
STARLETTE_ASKS = [
    (ask("GET", "/", {}, b""), 200, "home"), (ask("HEAD", "/", {}, b""), 200, ""), (ask("GET", "/users/3", {}, b""), 200, '"id":3'), (ask("GET", "/users/x", {}, b""), 404, "Not Found"),
    (ask("GET", "/plain", {}, b""), 200, "from def"), (ask("GET", "/stream", {}, b""), 200, "0\n1\n2\n"), (ask("HEAD", "/stream", {}, b""), 200, ""), (ask("GET", "/syncstream", {}, b""), 200, "0\n1\n2\n"),
    (ask("GET", "/later", {}, b""), 200, "later"), (ask("GET", "/boom", {}, b""), 500, "Internal"), (ask("GET", "/teapot", {}, b""), 418, "short and stout"), (ask("POST", "/form", FORM, "a=1&b=2"), 200, '"a":"1"'),
    (ask("POST", "/form", PARTS, UPLOAD), 200, '"f":"a.txt"'), (ask("POST", "/body?x=1", {}, "hello"), 200, '"len":5'), (ask("POST", "/pieces", {}, "hello"), 200, "5"), (ask("POST", "/unread", {}, "hello"), 200, "not read"),
    (ask("GET", "/go", {}, b""), 307, ""), (ask("GET", "/empty", {}, b""), 204, ""), (ask("GET", "/file", {}, b""), 200, "0123456789"), (ask("HEAD", "/file", {}, b""), 200, ""),
    (ask("GET", "/file", {"Range": "bytes=2-4"}, b""), 206, "234"), (ask("GET", "/file", {"Range": "bytes=0-1,4-5"}, b""), 206, "01"), (ask("GET", "/file", {"Range": "bytes=90-"}, b""), 416, ""),
    (ask("GET", "/static/a.txt", {"If-Modified-Since": "Fri, 31 Dec 2100 00:00:00 GMT"}, b""), 304, ""), (ask("HEAD", "/empty", {}, b""), 204, ""), (ask("HEAD", "/boom", {}, b""), 500, ""),
    (ask("HEAD", "/static/a.txt", {}, b""), 200, ""), (ask("GET", "/file", {"If-Range": "none", "Range": "bytes=2-4"}, b""), 200, "0123456789"), (ask("GET", "/pool", {}, b""), 200, "pooled"), (ask("GET", "/cookies", {}, b""), 200, "two"), (ask("GET", "/things", {}, b""), 200, "got"), (ask("PUT", "/things", {}, b""), 201, "put"),
    (ask("GET", "/static/a.txt", {}, b""), 200, "0123456789"), (ask("GET", "/static/none", {}, b""), 404, "Not Found"), (ask("GET", "/sub/x", {}, b""), 200, "home"), (ask("GET", "/sub/x/", {}, b""), 307, ""),
    (ask("POST", "/", {}, b""), 405, "Method Not Allowed"), (ask("OPTIONS", "/", ORIGIN, b""), 200, "OK"), (ask("GET", "/", {"Accept-Encoding": "gzip"}, b""), 200, "\x1f\x8b"),
]
#: Paths of WebSockets, the client's steps, and the status of the handshake.
STARLETTE_SOCKETS = [
    ("/echo", [{"do": "text", "text": "hi"}, {"do": "close"}], 101), ("/echo", [{"do": "text", "text": "hi"}, {"do": "disconnect"}], 101), ("/greet", [], 101), ("/deny", [], 403), ("/none", [], 403),
]
