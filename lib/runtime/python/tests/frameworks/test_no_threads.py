"""Where a framework would go to a thread: its test clients, its sync functions under a loop and its async ones without, and back again."""

import unittest

import packs
from harness import serve

from tape_runtime.bench import raw_request

packs.unpack("flask", "starlette", "django", "httpx")
LIMITS = {"lines": 300_000, "seconds": 20}
TEST_CLIENT = '''
from contextlib import asynccontextmanager
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
@asynccontextmanager
async def lifespan(app):
    print("startup")
    yield {"x": 1}
    print("shutdown")
async def home(request): return JSONResponse({"x": getattr(request.state, "x", None)})
def sync(request): return PlainTextResponse("sync " + request.query_params.get("q", ""))
async def rows(request): return StreamingResponse((c for c in "abc"))
async def boom(request): raise ValueError("boom")
async def echo(ws):
    await ws.accept()
    await ws.send_text("got " + await ws.receive_text())
    await ws.close()
class Layer(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next): return await call_next(request)
site = Starlette(routes=[Route("/", home), Route("/sync", sync), Route("/rows", rows), Route("/boom", boom), WebSocketRoute("/ws", echo)], lifespan=lifespan, middleware=[Middleware(Layer)])
def asked():
    out = []
    with TestClient(site) as client:
        out.append(client.get("/").json()["x"])
        out.append(client.get("/sync?q=1").text)
        out.append(client.get("/rows").text)
        with client.websocket_connect("/ws") as ws:
            ws.send_text("hi")
            out.append(ws.receive_text())
        try: client.get("/boom")
        except ValueError as error: out.append(f"raised {error}")
    out.append(TestClient(site).get("/sync").status_code)
    return out
'''
ANSWER = "[1, 'sync 1', 'abc', 'got hi', 'raised boom', 200]"
WSGI = "def app(environ, start_response):\n    out = asked()\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [repr(out).encode()]\n"
ASGI = "import asyncio\nasync def app(scope, receive, send):\n    out = await asyncio.to_thread(asked)\n    await send({'type': 'http.response.start', 'status': 200})\n    await send({'type': 'http.response.body', 'body': repr(out).encode()})\n"
PORTAL = '''
import anyio
from anyio import from_thread, to_thread
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
async def later(x):
    await anyio.sleep(0.001)
    return x + 1
def inner(x):
    from_thread.run_sync(seen.append, x)
    return from_thread.run(later, x)
seen = []
async def home(request): return PlainTextResponse(f"{await to_thread.run_sync(inner, 1)} {seen}")
app = Starlette(routes=[Route("/", home)])
'''


class NoThreads(unittest.TestCase):
    def test_starlettes_client_at_the_top_of_a_file_inside_a_wsgi_app_and_inside_a_thread(self):
        for source in (TEST_CLIENT + "out = asked()\n" + WSGI.replace("asked()", "out_", 1).replace("out = out_", "pass"), TEST_CLIENT + WSGI, TEST_CLIENT + ASGI):
            result = serve(source, limits=LIMITS)
            self.assertEqual((result.failure, result.body, result.violations), (None, ANSWER, []))
            self.assertEqual([e["payload"]["text"] for e in result.all("print")], ["startup\n", "shutdown\n"])
            self.assertIn("sync", {e["payload"]["function"] for e in result.all("pool")})

    def test_from_a_thread_back_into_the_loop(self):
        result = serve(PORTAL, limits=LIMITS)
        self.assertEqual((result.failure, result.body), (None, "2 [1]"))

    def test_a_def_endpoint_is_told_with_its_line(self):
        result = serve("from starlette.applications import Starlette\nfrom starlette.responses import PlainTextResponse\nfrom starlette.routing import Route\ndef home(request):\n"
                       "    return PlainTextResponse('x')\napp = Starlette(routes=[Route('/', home)])\n", raw_request("GET", "/", {}, b""), limits=LIMITS)
        (told,) = result.all("pool")
        self.assertEqual((told["payload"]["door"], told["payload"]["function"], told["file"], told["line"]), ("anyio.to_thread.run_sync", "home", "app.py", 4))


if __name__ == "__main__":
    unittest.main()
