async def lifespan(scope, receive, send):
    await receive()
    scope["state"]["kettle"] = ["hot"]
    scope["state"]["cups"] = 0
    await send({"type": "lifespan.startup.complete"})
    await receive()
    scope["state"]["kettle"].clear()
    await send({"type": "lifespan.shutdown.complete"})


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        return await lifespan(scope, receive, send)
    assert scope["type"] == "http"
    state = scope["state"]
    state["cups"] += 1
    state["kettle"].append("poured")
    text = f"cups {state['cups']}, kettle {state['kettle']}\n"
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": text.encode()})
