async def app(scope, receive, send):
    assert scope["type"] == "http"
