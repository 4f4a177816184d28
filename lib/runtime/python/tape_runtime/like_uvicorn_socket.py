"""A WebSocket like uvicorn 0.32 with wsproto."""

from .websocket import WebSocketRun


class UvicornSocket(WebSocketRun):
    """One WebSocket to an ASGI app."""
