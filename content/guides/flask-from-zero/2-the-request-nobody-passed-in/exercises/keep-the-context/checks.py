async def gives(bench, asked, wanted):
    answer = await bench.get(f"/?{asked}")
    assert answer.status == 200, f"The status of GET /?{asked} is {answer.status}; it should be 200."
    assert answer.text.splitlines() == wanted, f"The lines of GET /?{asked} are {answer.text.splitlines()}; they should be {wanted}."


async def check_not_yet(bench):
    """A call that is put aside is not made before the bell."""
    await gives(bench, "ada/tea&ada/done", ["noted", "0 done"])


async def check_path_and_guest(bench):
    """The call finds the path and the guest of its own request, and the bell keeps its own."""
    await gives(bench, "ada/tea&bo/bell", ["noted", "ada asked for tea", "rung by bo"])


async def check_each_its_own(bench):
    """Two calls of two requests keep apart."""
    await gives(bench, "ada/tea&cy/cake&bo/bell", ["noted", "noted", "ada asked for tea", "cy asked for cake", "rung by bo"])


async def check_after_the_bell(bench):
    """What comes after the bell is as it would be without it."""
    await gives(bench, "ada/tea&bo/bell&cy/cake&bo/bell", ["noted", "ada asked for tea", "rung by bo", "noted", "ada asked for tea", "cy asked for cake", "rung by bo"])
