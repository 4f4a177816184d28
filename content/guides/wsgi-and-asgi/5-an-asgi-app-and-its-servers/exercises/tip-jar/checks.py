import asyncio


async def sums(bench, texts, wanted):
    answer = await bench.websocket("/tips", texts)
    assert answer.status == 101, f"The handshake at /tips is answered with {answer.status}; it should be 101, for an accept."
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


async def check_one_jar(bench):
    """Two clients of one process put their numbers into one jar."""
    life = await started(bench)
    assert life.said == ["lifespan.startup.complete"], f"At start-up the app sends {life.said}; it should be lifespan.startup.complete."
    heard = [await talk(bench, life.state, "1", "2"), await talk(bench, life.state, "10")]
    life.call.cancel()
    assert heard == [["1", "3"], ["13"]], f"One client gives 1 and 2, then another gives 10; they are told {heard}, and with one jar it is 1, 3 and 13."


async def check_shutdown(bench):
    """The call stays open until shut-down, and answers it."""
    life = await started(bench)
    assert not life.call.done(), "The call returned after start-up; it should wait for lifespan.shutdown."
    life.events.put_nowait({"type": "lifespan.shutdown"})
    await settle(life)
    assert life.said[-1] == "lifespan.shutdown.complete" and life.call.done(), f"Told to shut down, the app has sent {life.said}; lifespan.shutdown.complete should be the last, and the call should return."


async def check_no_jar(bench):
    """Without a jar start-up fails, and says why."""
    await bench.websocket("/tips", [])
    names = bench.module.open_jar.__globals__
    whole = names["open_jar"]

    def open_jar():
        raise OSError("the jar is broken")

    names["open_jar"] = open_jar
    try:
        life = await started(bench)
    finally:
        names["open_jar"] = whole
    error = life.call.exception() if life.call.done() and not life.call.cancelled() else None
    assert not error, f"open_jar raised OSError, and the app let {type(error).__name__} out; to the server that means an app without lifespan, so send lifespan.startup.failed."
    assert life.said == ["lifespan.startup.failed"], f"open_jar raised OSError, and the app sent {life.said}; it should be lifespan.startup.failed alone."
    assert "the jar is broken" in life.message, f"The message of lifespan.startup.failed is {life.message!r}; it should be the text of the error, 'the jar is broken'."


class Life:
    """A lifespan call under way, and what it has said."""

    def __init__(self):
        self.events, self.state, self.said, self.message, self.call = asyncio.Queue(), {}, [], "", None

    async def send(self, event):
        self.said.append(event["type"])
        self.message = event.get("message", self.message)


async def settle(life):
    for _ in range(20):
        await asyncio.sleep(0)


async def started(bench):
    """The learner’s app, started up by hand."""
    if not bench.answers:
        await bench.websocket("/tips", [])
    life = Life()
    scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": life.state}
    life.events.put_nowait({"type": "lifespan.startup"})
    life.call = asyncio.ensure_future(app_of(bench)(scope, life.events.get, life.send))
    await settle(life)
    return life


async def talk(bench, state, *texts):
    """What a client is told that sends these texts and leaves."""
    events = [{"type": "websocket.connect"}, *({"type": "websocket.receive", "text": text, "bytes": None} for text in texts)]
    heard = []

    async def receive():
        await asyncio.sleep(0)
        return events.pop(0) if events else {"type": "websocket.disconnect", "code": 1000}

    async def send(event):
        if event["type"] == "websocket.send":
            heard.append(event["text"].strip())

    scope = {"type": "websocket", "asgi": {"version": "3.0"}, "scheme": "ws", "path": "/tips", "query_string": b"", "headers": [], "subprotocols": [], "state": dict(state)}
    await app_of(bench)(scope, receive, send)
    return heard


def app_of(bench):
    return getattr(bench.module, "app", None) or bench.module.application
