async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        scope["state"]["till"] = {"hits": 0}
        scope["state"]["names"] = ("assam",)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        return await send({"type": "lifespan.shutdown.complete"})
    if scope["type"] != "http":
        raise RuntimeError(f"no {scope['type']} here")
    state = scope["state"]
    state["till"]["hits"] += 1
    state["names"] += ("oolong",)
    text = f"hits {state['till']['hits']}, names {len(state['names'])}\n"
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": text.encode()})
