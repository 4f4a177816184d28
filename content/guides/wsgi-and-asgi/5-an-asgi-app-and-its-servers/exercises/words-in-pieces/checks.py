import asyncio
import re


async def counts(bench, body, count, pieces, how):
    answer = await bench.request("POST", "/", body=body, pieces=pieces)
    assert answer.status == 200, f"The status for a body of {len(body)} bytes {how} is {answer.status}; it should be 200."
    found = re.search(r"\d+", answer.text)
    assert found and int(found[0]) == count, f"The answer to {body[:20]!r} {how} is {answer.text[:80]!r}; it should name the number of words, {count}."


async def check_one_piece(bench):
    """A body in one piece: its words are counted, and none is 0."""
    await counts(bench, b"two cups of tea", 4, [], "in one piece")
    await counts(bench, b"", 0, [], "in one piece")


async def check_pieces(bench):
    """A body in pieces, with words cut in two."""
    await counts(bench, b"two cups of tea", 4, [5, 4, 1], "in four pieces")
    await counts(bench, "un café crème".encode(), 3, [7, 4], "cut inside a letter")


async def check_limit(bench):
    """A body of 1,000 bytes is counted, one of 1,001 is 413."""
    await counts(bench, b"tea " * 250, 250, [400, 400], "in three pieces")
    for pieces in ([], [900]):
        answer = await bench.request("POST", "/", body=b"tea " * 250 + b"!", pieces=pieces)
        assert answer.status == 413, f"The status for a body of 1001 bytes is {answer.status}; it should be 413."


async def check_does_not_wait(bench):
    """Too much is too much at once: the rest is not waited for."""
    answer = await bench.request("POST", "/", body=b"t" * 5000, pieces=[500] * 9)
    assert answer.status == 413, f"The status for a body of 5000 bytes is {answer.status}; it should be 413."
    kinds = [e["kind"] for e in answer.events]
    read = kinds[: kinds.index("sent")].count("receive")
    assert read <= 3, f"After three pieces of 500 bytes it is too long; the app received {read} before it answered."


async def check_client_leaves(bench):
    """Where the client leaves in the middle, nothing is sent, and the app returns."""
    await bench.post("/", b"tea")
    events = [{"type": "http.request", "body": b"two cu", "more_body": True}]
    asked, sent = 0, []

    async def receive():
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)
        if asked > 20:
            raise TimeoutError
        return events.pop(0) if events else {"type": "http.disconnect"}

    async def send(event):
        sent.append(event["type"])

    scope = {"type": "http", "asgi": {"version": "3.0"}, "method": "POST", "path": "/", "query_string": b"", "headers": []}
    try:
        app = getattr(bench.module, "app", None) or bench.module.application
        await app(scope, receive, send)
    except Exception:
        assert asked < 20, "The client has left and the app goes on receiving; it is told http.disconnect each time."
    assert not sent, f"The client left in the middle, and the app sent {sent[0]}; nobody is there."
