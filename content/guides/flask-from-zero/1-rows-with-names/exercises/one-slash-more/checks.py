async def redirected(bench, method, path, wanted):
    answer = await bench.request(method, path)
    assert answer.status == 308, f"The status of {method} {path} is {answer.status}; only the slash is missing, so it should be 308."
    where = answer.headers.get("Location", "")
    assert where == wanted, f"The Location of {method} {path} is {where!r}; it should be {wanted!r}."


async def gives(bench, path, wanted):
    answer = await bench.get(path)
    assert answer.status == 200, f"The status of GET {path} is {answer.status}; a row fits as it is, so it should be 200."
    assert answer.text == wanted, f"The body of GET {path} is {answer.text!r}; it should be {wanted!r}."


async def missing(bench, method, path):
    answer = await bench.request(method, path)
    assert answer.status == 404, f"The status of {method} {path} is {answer.status}; no row fits it, with a slash or without, so it should be 404."


async def check_rows(bench):
    """A path that a row fits is answered by that row."""
    await gives(bench, "/tea/", "tea {}\n")
    await gives(bench, "/cake", "cake {}\n")
    await gives(bench, "/cups/3/", "cups {'number': 3}\n")


async def check_slash(bench):
    """A missing slash is a 308 to the path that exists, for POST as for GET."""
    await redirected(bench, "GET", "/tea", "/tea/")
    await redirected(bench, "POST", "/tea", "/tea/")
    await redirected(bench, "GET", "/cups/3", "/cups/3/")


async def check_query(bench):
    """The query goes along."""
    await redirected(bench, "GET", "/tea?cups=2&milk=yes", "/tea/?cups=2&milk=yes")


async def check_own_row(bench):
    """Where both exist, each answers for itself."""
    await gives(bench, "/menu", "menu {}\n")
    await gives(bench, "/menu/", "menus {}\n")


async def check_method(bench):
    """A slash does not help where the method is wrong."""
    await missing(bench, "GET", "/bell")


async def check_nothing(bench):
    """Paths that no slash would save are 404, and slashes are never taken away."""
    await missing(bench, "GET", "/coffee")
    await missing(bench, "GET", "/cake/")
    await missing(bench, "GET", "/cups/three")
