import asyncio


async def sums(bench, texts, wanted):
    answer = await bench.websocket("/total", texts)
    assert answer.status == 101, f"The handshake at /total is answered with {answer.status}; it should be 101, for an accept."
    got = [text.strip() for text in answer.messages]
    assert got == wanted, f"To {', '.join(texts)} the app sends {answer.messages}; it should be {wanted}."
    return answer


async def check_adds_up(bench):
    """2, 3 and −1 are answered with 2, 5 and 4."""
    await sums(bench, ["2", "3", "-1"], ["2", "5", "4"])


async def check_client_leaves(bench):
    """When the client leaves, the app returns without an error."""
    answer = await sums(bench, ["7"], ["7"])
    assert not answer.error and not answer.violations, "The client left after one number, and the app did not come to a quiet end."


async def check_done(bench):
    """The text done closes with code 1000."""
    answer = await sums(bench, ["20", "22", "done"], ["20", "42"])
    assert answer.close_code == 1000 and not answer.error, f"After done the close code is {answer.close_code}; it should be 1000, sent by the app."
    ended = [e for e in answer.events if e["kind"] == "send" and "close" in str(e["payload"])]
    assert ended, "After done the app sends no websocket.close; the client has to leave by itself."


async def check_no_number(bench):
    """A text that is no number closes with code 4000."""
    answer = await sums(bench, ["1", "tea"], ["1"])
    assert answer.close_code == 4000, f"After the text tea the close code is {answer.close_code}; it should be 4000."


async def check_other_path(bench):
    """Another path is refused before the connection is open."""
    answer = await bench.websocket("/till", ["1"])
    assert answer.status is not None and 400 <= answer.status < 500, f"The handshake at /till is answered with {answer.status}; it should be refused, with 403 for a close before any accept."


async def check_two_clients(bench):
    """Two clients at the same time have a total each."""
    await bench.websocket("/total", ["1"])

    async def talk(*texts):
        events = [{"type": "websocket.connect"}, *({"type": "websocket.receive", "text": text, "bytes": None} for text in texts)]
        heard = []

        async def receive():
            await asyncio.sleep(0)
            return events.pop(0) if events else {"type": "websocket.disconnect", "code": 1000}

        async def send(event):
            if event["type"] == "websocket.send":
                heard.append(event["text"].strip())

        scope = {"type": "websocket", "asgi": {"version": "3.0"}, "scheme": "ws", "path": "/total", "query_string": b"", "headers": [], "subprotocols": []}
        app = getattr(bench.module, "app", None) or bench.module.application
        await app(scope, receive, send)
        return heard

    one, other = await asyncio.gather(talk("1", "2"), talk("10", "20"))
    assert (one, other) == (["1", "3"], ["10", "30"]), f"While one client sends 1 and 2, another sends 10 and 20; they are told {one} and {other}."
