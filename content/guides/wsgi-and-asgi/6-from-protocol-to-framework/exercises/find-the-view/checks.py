import json


async def gives(bench, method, path, wanted):
    answer = await bench.request(method, path)
    assert answer.status == 200, f"The status of {method} {path} is {answer.status}; it should be 200."
    try:
        found = json.loads(answer.body)
    except ValueError:
        found = answer.text
    assert found == wanted, f"The body of {method} {path} is {answer.text!r}; it should be {json.dumps(wanted)!r}."


async def missing(bench, path):
    answer = await bench.get(path)
    assert answer.status == 404, f"The status of GET {path} is {answer.status}; no row fits, so it should be 404."


async def check_plain_rows(bench):
    """GET /teas and POST /teas have a view each."""
    await gives(bench, "GET", "/teas", ["assam", "earl-grey"])
    await gives(bench, "POST", "/teas", "added")


async def check_names(bench):
    """What stands in the place of a name is handed to the view."""
    await gives(bench, "GET", "/teas/assam", {"tea": "assam"})
    await gives(bench, "GET", "/teas/lapsang-souchong/cups/2", {"tea": "lapsang-souchong", "cups": "2"})


async def check_letters(bench):
    """A path is text: an accent reaches the view as the letter it is."""
    await gives(bench, "GET", "/teas/th%C3%A9", {"tea": "thé"})


async def check_one_segment(bench):
    """A name is one segment: not two, and not an empty one."""
    await missing(bench, "/teas/assam/milk")
    await missing(bench, "/teas/")


async def check_whole_path(bench):
    """The whole path has to fit, and a dot is a dot."""
    await gives(bench, "GET", "/menu.txt", "tea, and more tea")
    await missing(bench, "/menu.txt.old")
    await missing(bench, "/old/menu.txt")
    await missing(bench, "/menu-txt")


async def check_other_method(bench):
    """A path that fits under other methods only is 405, and Allow lists them."""
    for path, methods in (("/teas", {"GET", "POST"}), ("/teas/assam", {"GET"})):
        answer = await bench.request("DELETE", path)
        assert answer.status == 405, f"The status of DELETE {path} is {answer.status}; other methods fit, so it should be 405."
        allow = answer.headers.get("Allow", "")
        listed = {word.strip().upper() for word in allow.split(",")}
        assert methods <= listed and "DELETE" not in listed, f"The Allow header of DELETE {path} is {allow!r}; it should list {', '.join(sorted(methods))}."


async def check_neither(bench):
    """A path that fits no row is 404 under any method."""
    answer = await bench.request("DELETE", "/coffee")
    assert answer.status == 404, f"The status of DELETE /coffee is {answer.status}; no row fits, so it should be 404."
