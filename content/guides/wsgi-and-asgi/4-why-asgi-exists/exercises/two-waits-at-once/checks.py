def waited(answer):
    """Seconds between the call and the first byte of the answer."""
    begun = next((e["ms"] for e in answer.events if e["kind"] == "scope"), 0)
    sent = [e["ms"] for e in answer.events if e["kind"] == "sent"]
    return (sent[0] - begun) / 1000 if sent else 0


async def says(bench, path, text):
    answer = await bench.get(path)
    assert answer.status == 200, f"The status of GET {path} is {answer.status}; it should be 200."
    assert answer.text.strip() == text, f"The body of GET {path} is {answer.text!r}; it should be '{text}\\n'."


async def check_assam(bench):
    """GET /assam is answered with “12 left at 2”."""
    await says(bench, "/assam", "12 left at 2")


async def check_earl_grey(bench):
    """GET /earl-grey is answered with “5 left at 3”."""
    await says(bench, "/earl-grey", "5 left at 3")


async def check_unknown(bench):
    """A tea that is not on the list is 404."""
    answer = await bench.get("/mate")
    assert answer.status == 404, f"The status of GET /mate is {answer.status}; it should be 404."


async def check_overlap(bench):
    """The two waits overlap."""
    took = waited(await bench.get("/assam"))
    assert took < 0.7, f"The answer went out after {took:.1f} seconds, so one wait followed the other; together they take 0.4."


async def check_both_waits(bench):
    """Both are waited for before the answer goes out, and nothing is left running."""
    answer = await bench.get("/assam")
    took = waited(answer)
    assert took > 0.35, f"The answer went out after {took:.2f} seconds; each question takes 0.4."
    assert not [e for e in answer.events if e["kind"] == "background"], "The app returned while a task of its own was still running."
