async def printed(bench, path, status, body, wanted):
    answer = await bench.get(path)
    assert answer.status == status, f"The status of GET {path} is {answer.status}; it should be {status}."
    assert answer.text == body, f"The body of GET {path} is {answer.text!r}; it should be {body!r}."
    lines = answer.printed.splitlines()
    assert lines == wanted, f"For GET {path} was printed: {', '.join(lines) or 'nothing'}; it should be: {', '.join(wanted) or 'nothing'}."


async def check_members(bench):
    """All guards run in their order, then the view."""
    await printed(bench, "/shop/teas/assam?member=yes", 200, "One assam.\n", ["noted /shop/teas/assam", "last", "view assam"])


async def check_strangers(bench):
    """A guard that returns something answers; what comes after it is skipped, the view too."""
    await printed(bench, "/shop/teas/assam", 403, "Members only.\n", ["noted /shop/teas/assam"])


async def check_the_app(bench):
    """A view of the app is not guarded."""
    await printed(bench, "/", 200, "Come in.\n", [])


async def check_no_row(bench):
    """Where no row fits there is no blueprint, so no guard runs."""
    answer = await bench.get("/shop/cakes")
    assert answer.status == 404, f"The status of GET /shop/cakes is {answer.status}; no row fits, so it should be 404."
