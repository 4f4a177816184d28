async def says(bench, method, path, wanted):
    answer = await bench.request(method, path)
    assert answer.complete and answer.status == 200, f"The answer to {method} {path} is {answer.status}; it should be a complete 200."
    found = answer.body.decode("utf-8", "backslashreplace").strip()
    assert found == wanted, f"The body of {method} {path} is {found[:60]!r}; it should be {wanted!r}."


async def check_path(bench):
    """The method and the path come back."""
    await says(bench, "GET", "/tea", "GET /tea")
    await says(bench, "GET", "/tea/two%20cups", "GET /tea/two cups")


async def check_method(bench):
    """The method is the one that was sent."""
    await says(bench, "POST", "/tea", "POST /tea")
    await says(bench, "DELETE", "/", "DELETE /")


async def check_letters(bench):
    """A path in UTF-8 comes back as it was meant."""
    await says(bench, "GET", "/caf%C3%A9", "GET /café")
    await says(bench, "GET", "/%E8%8C%B6", "GET /茶")


async def check_no_letters(bench):
    """Bytes that are not UTF-8 do not bring the app down."""
    answer = await bench.get("/caf%E9")
    assert answer.status == 200, f"The answer to GET /caf%E9 is {answer.status}; any visitor can send that byte, and it should be 200."


async def check_query(bench):
    """The query string is no part of the path."""
    await says(bench, "GET", "/tea?milk=yes", "GET /tea")


async def check_type(bench):
    """The type names the encoding."""
    answer = await bench.get("/tea")
    found = answer.headers.get("content-type") or ""
    plain = found.lower().replace(" ", "").replace('"', "")
    assert plain == "text/plain;charset=utf-8", f"The Content-Type is {found!r}; it should be text/plain; charset=utf-8."


async def check_contract(bench):
    """What the app hands over keeps the contract."""
    answer = await bench.get("/caf%C3%A9")
    for violation in answer.violations:
        raise AssertionError(f"The rule {violation['rule']} is broken: {violation['found']}.")
