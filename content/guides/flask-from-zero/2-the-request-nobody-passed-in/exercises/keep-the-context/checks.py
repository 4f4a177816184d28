from types import SimpleNamespace


async def lines(bench):
    answer = await bench.get("/")
    assert answer.status == 200, f"The status is {answer.status}; it should be 200."
    return answer.text.splitlines()


async def check_orders(bench):
    """Each call finds the request and the guest of its own order."""
    found = (await lines(bench))[:2]
    wanted = ["Ada asked for /tea", "Cy asked for /cake"]
    assert found == wanted, f"The first two lines are {found}; they should be {wanted}."


async def check_not_yet(bench):
    """The call is made when it is called, not before."""
    await lines(bench)
    shop, made = bench.module, []
    with shop.Slip(SimpleNamespace(path="/tea")):
        shop.carry(lambda: made.append(shop.request.path))
    assert made == [], "The call was made as soon as it was put aside; it should wait until somebody calls what carry returned."


async def check_bell(bench):
    """The bell keeps its own slip, and none is left at the end."""
    found = (await lines(bench))[2:]
    wanted = ["the bell rang at /bell", "a slip is left: False"]
    assert found == wanted, f"The last two lines are {found}; they should be {wanted}."


async def check_answer(bench):
    """What the call returns comes back, outside of any request too."""
    await lines(bench)
    shop = bench.module
    with shop.Slip(SimpleNamespace(path="/tea")):
        carried = shop.carry(lambda: shop.request.path)
    found = carried()
    assert found == "/tea", f"The call returned '/tea', and {found!r} came back."


async def check_raises(bench):
    """After a call that raised, the caller has its own slip again."""
    await lines(bench)
    shop = bench.module

    def breaks():
        raise ValueError("broken")

    with shop.Slip(SimpleNamespace(path="/tea")):
        carried = shop.carry(breaks)
    with shop.Slip(SimpleNamespace(path="/bell")):
        try:
            carried()
        except ValueError:
            found = shop.request.path
        else:
            raise AssertionError("The call raised ValueError, and what carry returned hid it.")
    assert found == "/bell", f"After a call that raised, the request is {found!r}; the caller's own is '/bell'."
