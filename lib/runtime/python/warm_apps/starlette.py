from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute


async def warm(request):
    return JSONResponse({"word": request.path_params["word"], "said": await request.json()})


async def socket(websocket):
    await websocket.accept()


async def through(request, call_next):
    return await call_next(request)


app = Starlette(
    routes=[Route("/warm/{word}", warm, methods=["POST"]), WebSocketRoute("/socket", socket)],
    middleware=[Middleware(BaseHTTPMiddleware, dispatch=through)],
)
