import asyncio

STOCK = {"assam": 12, "earl-grey": 5}
PRICES = {"assam": 2, "earl-grey": 3}


async def ask(table, tea):
    await asyncio.sleep(0.4)
    return table[tea]


async def app(scope, receive, send):
    assert scope["type"] == "http"
    tea = scope["path"].removeprefix("/")
    if tea in STOCK:
        price = asyncio.create_task(ask(PRICES, tea))
        left = await ask(STOCK, tea)
        price = await price
        status, text = 200, f"{left} left at {price}\n"
    else:
        status, text = 404, "We do not serve that.\n"
    await send({"type": "http.response.start", "status": status})
    await send({"type": "http.response.body", "body": text.encode()})
