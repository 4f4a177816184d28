async def app(scope, receive, send):
    assert scope["type"] == "http"
    raise LookupError("no tea")
