"""Does what an order asks for, in the order in which a server would."""

from .life import Life
from .session import Session
from .tasks import shielded


async def serve(session: Session, raw: str, steps: list[dict]) -> None:
    """Runs what the order asks for: a request, a WebSocket, a lifespan, or a lifespan around a request."""
    if not session.load():
        return
    order, lifespan_alone = session.order, session.order["mode"] == "lifespan"
    if session.interface == "wsgi":
        request = None if lifespan_alone else session.request(raw)
        if request:
            session.wsgi(request)
        return
    with shielded(session.recorder.own):
        life = Life(session) if lifespan_alone or order["lifespan"] else None
        if life and not await life.startup():
            await life.abandon()
            return
        request = None if lifespan_alone else session.request(raw)
        if request:
            await session.asgi(request, steps)
        if life:
            await life.shutdown()
