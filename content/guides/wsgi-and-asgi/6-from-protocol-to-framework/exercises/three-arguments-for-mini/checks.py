import json


async def gives(bench, method, path, wanted, **options):
    answer = await bench.request(method, path, **options)
    assert answer.status == 200, f"The status of {method} {path} is {answer.status}; it should be 200."
    try:
        found = json.loads(answer.body)
    except ValueError:
        found = answer.text
    assert found == wanted, f"The body of {method} {path} is {answer.text!r}; it should be {json.dumps(wanted)!r}."
    return answer


async def check_query(bench):
    """The query string reaches the view, and its default where there is none."""
    await gives(bench, "GET", "/teas/assam?cups=2", {"tea": "assam", "price": 4})
    await gives(bench, "GET", "/teas/earl-grey?milk=yes&cups=3", {"tea": "earl-grey", "price": 9})
    await gives(bench, "GET", "/teas/earl-grey", {"tea": "earl-grey", "price": 3})


async def check_body(bench):
    """An order is read to its end, in one piece or in several."""
    body = json.dumps({"assam": 2, "earl-grey": 1})
    await gives(bench, "POST", "/orders", {"price": 7}, body=body)
    await gives(bench, "POST", "/orders", {"price": 7}, body=body, pieces=[5, 9, 1])


async def check_says_json(bench):
    """An answer says that it is JSON."""
    answer = await bench.get("/teas/assam")
    kind = answer.headers.get("content-type", "")
    assert kind.startswith("application/json"), f"The content-type of GET /teas/assam is {kind!r}; it should be 'application/json'."


async def check_stop(bench):
    """What is not there is 404, and a wrong method is 405."""
    for method, path, status in (("GET", "/teas/mate", 404), ("GET", "/coffee", 404), ("GET", "/orders", 405)):
        answer = await bench.request(method, path)
        assert answer.status == status and answer.complete, f"The status of {method} {path} is {answer.status}; it should be {status}."


async def check_view_fails(bench):
    """A view that fails is a 500 from the app, with the traceback printed."""
    answer = await bench.get("/teas/assam?cups=two")
    assert not answer.error, "The app let the exception of the view through; it should answer 500 itself."
    assert answer.status == 500, f"The status of GET /teas/assam?cups=two is {answer.status}; there the view fails, so it should be 500."
    assert "ValueError" in answer.printed, "The view failed and nothing was printed; the traceback is what you will look for."


async def check_other_scopes(bench):
    """A scope that is not http is refused with an exception."""
    answer = await bench.lifespan()
    assert answer.error, "The app was called with a scope of type lifespan and raised nothing; what an app does not know, it refuses."
