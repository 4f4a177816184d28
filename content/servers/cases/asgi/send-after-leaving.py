import asyncio
import sys


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    try:
        for n in range(7):
            await send({"type": "http.response.body", "body": b"tick\n", "more_body": True})
            await asyncio.sleep(0.25)
        print("nothing raised", file=sys.stderr)
    except BaseException as error:
        print(f"raised {type(error).__name__}", file=sys.stderr)
        raise
