FORM = {"Content-Type": "application/x-www-form-urlencoded"}


async def takes(bench, body, wanted):
    answer = await bench.post("/order", body, FORM)
    assert answer.status == 200, f"The status for {body!r} is {answer.status}; it should be 200."
    assert answer.text == wanted, f"The body for {body!r} is {answer.text!r}; it should be {wanted!r}."


async def refuses(bench, body):
    answer = await bench.post("/order", body, FORM)
    assert answer.status == 400, f"The status for {body!r} is {answer.status}; it should be 400."
    assert "cups" in answer.text, f"The answer for {body!r} does not name cups: {answer.text!r}."


async def check_numbers(bench):
    """Whole numbers from 1 to 20 are taken."""
    for cups in (1, 2, 20):
        await takes(bench, f"tea=assam&cups={cups}", f"{cups} of assam\n")


async def check_none_given(bench):
    """An order without cups is one cup."""
    await takes(bench, "tea=sencha", "1 of sencha\n")


async def check_words(bench):
    """What is no whole number is 400, an empty field included."""
    for cups in ("two", "1.5", ""):
        await refuses(bench, f"tea=assam&cups={cups}")


async def check_limits(bench):
    """Numbers below 1 and above 20 are 400."""
    for cups in (0, -1, 21):
        await refuses(bench, f"tea=assam&cups={cups}")


async def check_tea(bench):
    """An order without a tea is 400."""
    answer = await bench.post("/order", "cups=2", FORM)
    assert answer.status == 400, f"The status of an order without a tea is {answer.status}; it should be 400."
