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
    await gives(bench, ["/lost", "/menu"], ["404 Not Found sorry shop", "200 menu shop"])


async def check_left(bench):
    """When the call is over, no list is left, also where a function raised."""
    await bench.get("/menu")
    module = bench.module
    for path in ("/menu", "/broken"):
        try:
            ask(module.app, path)
        except ZeroDivisionError:
            pass
        found = module.once.get(None)
        assert found is None, f"After the request for {path}, `once` still holds {found!r}; the variable should be as it was before."
