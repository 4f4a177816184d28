"""Does what an order asks for, in the order in which a server would."""

import asyncio
import time

from .life import lived
from .orders import exchanges
from .session import Session
from .tasks import shielded


async def serve(session: Session) -> None:
    """Runs what the order asks for: requests one after another, WebSockets, a lifespan, or a lifespan around the requests."""
    if not session.load():
        return
    order, lifespan_alone = session.order, session.order["mode"] == "lifespan"
    asked = [] if lifespan_alone else exchanges(order)
    if session.interface == "wsgi":
        for exchange in asked:
            time.sleep(exchange["after"] / 1000)
            if request := session.client.request(exchange):
                session.wsgi(request)
            if session.budget.stopped:
                break
        session.client.hang_up()
        return
    with shielded(session.recorder.own):
        async with lived(session, lifespan_alone or order["lifespan"] != "off") as up:
            if not up:
                return
            for exchange in asked:
                await asyncio.sleep(exchange["after"] / 1000)
                if request := session.client.request(exchange):
                    await session.asgi(request)
                if session.budget.stopped:
                    break
            session.client.hang_up()
            await session.settle()
