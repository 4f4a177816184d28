import asyncio
import inspect


def waited(answer):
    """Seconds between the call and the first byte of the answer."""
    begun = next((e["ms"] for e in answer.events if e["kind"] == "scope"), 0)
    sent = [e["ms"] for e in answer.events if e["kind"] == "sent"]
    return (sent[0] - begun) / 1000 if sent else 0


async def longest_pause(work):
    """The longest time for which nothing else on the loop had a turn."""
    loop, pauses = asyncio.get_running_loop(), [0.0]

    async def pulse():
        last = loop.time()
        while True:
            await asyncio.sleep(0.01)
            pauses.append(loop.time() - last)
            last = loop.time()

    beat = loop.create_task(pulse())
    try:
        await work
    finally:
        await asyncio.sleep(0.02)
        beat.cancel()
    return max(pauses)


async def check_answers(bench):
    """GET / is answered with 200 and the line “hot water, warm pot”."""
    answer = await bench.get("/")
    assert answer.status == 200, f"The status of GET / is {answer.status}; it should be 200."
    assert answer.text.strip() == "hot water, warm pot", f"The body of GET / is {answer.text!r}; it should be 'hot water, warm pot\\n'."


async def check_lets_go(bench):
    """While the kettle boils, others get their turn."""
    pause = await longest_pause(bench.get("/"))
    if any(e["kind"] == "pool" for e in bench.answers[-1].events):
        return  # A server's pool of threads would have done it; here one thread stands in for all, and says so on the tape.
    assert pause < 0.25, f"For {pause:.1f} seconds nothing else in the process had a turn; no call should hold the loop."


async def check_library(bench):
    """kettle_on is as it was, and is called once."""
    await bench.get("/")
    kettle_on = getattr(bench.module, "kettle_on", None)
    assert callable(kettle_on), "There is no kettle_on in your file; it belongs to a library, so it stays."
    assert not inspect.iscoroutinefunction(kettle_on) and kettle_on.__code__.co_names == ("time", "sleep"), "kettle_on has changed; it belongs to a library, and only its callers are yours."
    names, called = kettle_on.__globals__, []

    def counted(seconds):
        called.append(seconds)

    names["kettle_on"] = counted
    try:
        await served(bench)
    finally:
        names["kettle_on"] = kettle_on
    assert called == [0.4], f"For one request kettle_on is called with {called}; it should be once, with 0.4."


async def served(bench):
    """One request to the app as it stands, asked by hand."""
    app = getattr(bench.module, "app", None) or bench.module.application

    async def receive():
        return {"type": "http.request"}

    async def send(event):
        pass

    await app({"type": "http", "method": "GET", "path": "/", "headers": []}, receive, send)


async def check_kettle_has_its_time(bench):
    """The kettle still takes its 0.4 seconds before the answer."""
    took = waited(await bench.get("/"))
    assert took > 0.35, f"The answer went out after {took:.2f} seconds; the kettle needs 0.4."


async def check_nothing_forgotten(bench):
    """Every coroutine is awaited, and no task is left behind."""
    answer = await bench.get("/")
    assert "never awaited" not in answer.printed, "A coroutine was made and never awaited, so it did not run."
    left = [e for e in answer.events if e["kind"] == "background"]
    assert not left, "The app returned while a task of its own was still running."
