def ask(app, path):
    """Status and body of one more request to the same app."""
    said = []
    body = app({"PATH_INFO": path, "REQUEST_METHOD": "GET"}, lambda status, headers: said.append(status))
    return f"{said[0].split()[0]} {b''.join(body).decode()}"


async def gives(bench, paths, wanted):
    await bench.get("/menu")
    found = [ask(bench.module.app, path) for path in paths]
    assert found == wanted, f"One after the other, {', '.join(paths)} get {found}; they should get {wanted}."


async def check_plain(bench):
    """A request that adds nothing passes the functions of after alone."""
    await gives(bench, ["/menu"], ["200 menu shop"])


async def check_order(bench):
    """Functions of this request run in the order added, before those of after."""
    await gives(bench, ["/order"], ["201 order cookie seen-201 shop"])


async def check_next(bench):
    """The next request finds none of them."""
    await gives(bench, ["/order", "/menu", "/order"], ["201 order cookie seen-201 shop", "200 menu shop", "201 order cookie seen-201 shop"])


async def check_not_found(bench):
    """A 404 passes the functions that were added before it."""
    await gives(bench, ["/lost", "/menu"], ["404 Not Found seen-404 shop", "200 menu shop"])


async def check_broken(bench):
    """A function that raised is gone with its request."""
    await bench.get("/menu")
    app = bench.module.app
    try:
        ask(app, "/broken")
    except ZeroDivisionError:
        pass
    else:
        raise AssertionError("The function that /broken adds divides by zero, and nobody saw it; it should be called.")
    try:
        found = ask(app, "/menu")
    except ZeroDivisionError:
        found = "a ZeroDivisionError"
    assert found == "200 menu shop", f"After /broken, /menu gets {found}; it should get 200 menu shop."
