async def gives(bench, asked, wanted):
    answer = await bench.get(f"/?{asked}")
    assert answer.status == 200, f"The status of GET /?{asked} is {answer.status}; it should be 200."
    found = answer.text.splitlines()[: len(wanted)]
    assert found == wanted, f"The lines of GET /?{asked} are {found}; they should be {wanted}."


async def check_plain(bench):
    """A request that adds nothing passes the functions of after alone."""
    await gives(bench, "menu", ["menu 200 menu shop"])


async def check_order(bench):
    """Functions of this request run in the order added, before those of after."""
    await gives(bench, "order", ["order 201 order cookie seen-201 shop"])


async def check_next(bench):
    """The next request finds none of them."""
    await gives(bench, "order&menu&order", ["order 201 order cookie seen-201 shop", "menu 200 menu shop", "order 201 order cookie seen-201 shop"])


async def check_not_found(bench):
    """A 404 passes the functions that were added before it."""
    await gives(bench, "lost&menu", ["lost 404 sorry shop", "menu 200 menu shop"])


async def check_broken(bench):
    """Also after a request that failed, no list is left."""
    await gives(bench, "broken&menu", ["broken 500 broken", "menu 200 menu shop", "a list is left: False"])
