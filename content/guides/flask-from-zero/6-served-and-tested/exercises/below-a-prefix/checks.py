import json


async def tea(bench, path, wanted):
    answer = await bench.get(path)
    assert answer.status == 200, f"The status of GET {path} is {answer.status}; a row fits what follows the prefix, so it should be 200."
    found = json.loads(answer.text)
    assert found == wanted, f"GET {path} is answered {found}; it should be {wanted}."


async def missing(bench, path):
    answer = await bench.get(path)
    assert answer.status == 404, f"The status of GET {path} is {answer.status}; it is not below the prefix, so it should be 404."


async def check_below(bench):
    """The app sees the path without the prefix, and its links have it."""
    await tea(bench, "/shop/teas/assam", {"tea": "assam", "path": "/teas/assam", "link": "/shop/teas/assam"})


async def check_once(bench):
    """Only the first prefix is moved."""
    await tea(bench, "/shop/teas/shop/blend", {"tea": "shop/blend", "path": "/teas/shop/blend", "link": "/shop/teas/shop/blend"})


async def check_door(bench):
    """The root of the app is the prefix with a slash."""
    answer = await bench.get("/shop/")
    assert answer.text == "Come in.\n", f"The body of GET /shop/ is {answer.text!r}; it should be 'Come in.\\n'."


async def check_others(bench):
    """Whatever is not below the prefix is a 404."""
    await missing(bench, "/teas/assam")
    await missing(bench, "/")


async def check_segments(bench):
    """A prefix is whole segments, not letters."""
    await missing(bench, "/shopping")
    await missing(bench, "/shopteas/assam")


async def check_mounted(bench):
    """A prefix that a server has moved already stays in front."""
    await bench.get("/shop/")
    client = bench.module.app.test_client()
    answer = client.get("/shop/teas/assam", environ_overrides={"SCRIPT_NAME": "/town", "PATH_INFO": "/shop/teas/assam"})
    found = (answer.get_json(silent=True) or {}).get("link")
    assert found == "/town/shop/teas/assam", f"With SCRIPT_NAME '/town' the link is {found!r}; it should be '/town/shop/teas/assam'."
