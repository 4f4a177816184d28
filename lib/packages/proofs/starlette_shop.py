"""A shop under Starlette: a converter in a path, an upload, an endpoint that is no coroutine, a session."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route


async def price(request):
    return JSONResponse({"cents": request.path_params["euros"] * 100})


async def upload(request):
    async with request.form() as form:
        file = form["photo"]
        return PlainTextResponse(f"{file.filename}: {len(await file.read())} bytes")


def plain(request):
    request.session["seen"] = True
    return PlainTextResponse("plain")


app = Starlette(
    routes=[Route("/price/{euros:int}", price), Route("/upload", upload, methods=["POST"]), Route("/plain", plain)],
    middleware=[Middleware(SessionMiddleware, secret_key="a secret of the proof")],
)
