import urllib.request

FORECAST = "http://127.0.0.1:8001/"


async def app(scope, receive, send):
    with urllib.request.urlopen(FORECAST) as answer:
        body = answer.read()
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": body})
