class Body:
    """A body that may fail after its first chunk, and counts how often it is closed."""

    def __init__(self, fails):
        self.fails, self.closed = fails, 0

    def __iter__(self):
        yield b"tea"
        if self.fails:
            raise LookupError("no more tea")

    def close(self):
        self.closed += 1


async def made(bench, app):
    answer = await bench.get("/")
    assert answer.status == 200, f"The file’s own app answers {answer.status} instead of 200."
    return bench.module.Client(app)


async def check_query(bench):
    """Path and query are two entries of environ."""
    seen = []

    def app(environ, start_response):
        seen.append((environ["PATH_INFO"], environ["QUERY_STRING"]))
        start_response("200 OK", [])
        return [b""]

    client = await made(bench, app)
    client.open("GET", "/tea?cups=2&hot=yes")
    client.open("GET", "/tea")
    assert seen == [("/tea", "cups=2&hot=yes"), ("/tea", "")], f"The app saw the path and query {seen[0]}, then {seen[1]}; they should be ('/tea', 'cups=2&hot=yes') and ('/tea', '')."


async def check_cookies(bench):
    """Cookies come back, those of two headers, and the newest value of each."""
    seen = []

    def app(environ, start_response):
        seen.append(sorted(environ.get("HTTP_COOKIE", "").split("; ")))
        start_response("200 OK", [("Set-Cookie", f"tea=t{len(seen)}; Path=/; HttpOnly"), ("set-cookie", "milk=no")])
        return [b""]

    client = await made(bench, app)
    for _ in range(3):
        client.open("GET", "/")
    wanted = [[""], ["milk=no", "tea=t1"], ["milk=no", "tea=t2"]]
    assert seen == wanted, f"Three requests brought the cookies {seen}; they should bring {wanted}."


async def check_two_visitors(bench):
    """Two clients are two visitors."""

    def app(environ, start_response):
        start_response("200 OK", [("Set-Cookie", "tea=assam")])
        return [environ.get("HTTP_COOKIE", "").encode()]

    one = await made(bench, app)
    other = bench.module.Client(app)
    one.open("GET", "/")
    body = other.open("GET", "/")[1]
    assert body == "", f"A second client sent the cookie {body!r}, which only the first was given."


async def check_closes(bench):
    """What was returned is closed once, and a list needs no close."""
    body = Body(fails=False)

    def app(environ, start_response):
        start_response("200 OK", [])
        return body

    client = await made(bench, app)
    answer = client.open("GET", "/")
    assert answer == ("200 OK", "tea"), f"open returned {answer!r}; it should be ('200 OK', 'tea')."
    assert body.closed == 1, f"close was called {body.closed} times; once is the promise."


async def check_closes_after_a_failure(bench):
    """A body that fails is closed too, and the failure goes through."""
    body = Body(fails=True)

    def app(environ, start_response):
        start_response("200 OK", [])
        return body

    client = await made(bench, app)
    try:
        client.open("GET", "/")
        raised = False
    except LookupError:
        raised = True
    assert body.closed == 1, f"After a body that failed, close was called {body.closed} times; it should be once."
    assert raised, "The failure of the body did not reach the test."
