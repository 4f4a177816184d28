import sys
from wsgiref.util import setup_testing_defaults

PLAIN = ("Content-Type", "text/plain")


async def check_adds(bench):
    """A response that says nothing about copies gets Cache-Control: no-store, and is otherwise as it was."""
    answer = await bench.get("/")
    found = answer.headers.all("Cache-Control")
    assert found == ["no-store"], f"Cache-Control of GET / is {found}; it should be no-store, once."
    assert answer.status == 200, f"The status of GET / is {answer.status}; it should be the app’s, 200."
    assert answer.body == b"Your bill: 8.00\n", f"The body of GET / is {answer.body!r}; it should be the app’s."
    assert answer.headers.get("Content-Type") == "text/plain", "The app’s Content-Type did not come through."


async def check_leaves_alone(bench):
    """What the app says about copies stays, in whatever case it writes the name."""
    for name in ("Cache-Control", "cache-control", "CACHE-CONTROL"):
        def app(environ, start_response):
            start_response("200 OK", [PLAIN, (name, "max-age=60")])
            return [b"menu"]

        served = await wrapped(bench, app)
        found = served.all("cache-control")
        assert found == ["max-age=60"], f"The app said {name}: max-age=60, and the client was told {found}."


async def check_generator(bench):
    """A generator’s chunks cross one by one, each before the next is made."""
    made = []

    def app(environ, start_response):
        start_response("200 OK", [PLAIN])
        for number in (1, 2, 3):
            made.append(number)
            yield b"%d" % number

    served = await wrapped(bench, app, made)
    assert served.chunks == [b"1", b"2", b"3"], f"The app yielded b'1', b'2' and b'3', and {served.chunks} came out."
    assert served.seen == [1, 2, 3], f"When the first chunk came out, the app had made {served.seen[0]} of 3; nobody should wait for a chunk that is made."
    assert served.all("cache-control") == ["no-store"], "An app that is a generator function did not get the header."


async def check_close(bench):
    """close() of what the app returned is called once, also when the client leaves early."""
    for take, when in ((None, "after the last chunk"), (1, "when the client left after one chunk")):
        body = Body([b"a", b"b"])

        def app(environ, start_response):
            start_response("200 OK", [PLAIN])
            return body

        await wrapped(bench, app, take=take)
        assert body.closed == 1, f"The body’s close() was called {body.closed} times {when}; once is right."


async def check_second_announcement(bench):
    """An app may replace its announcement with exc_info; the second one gets the header as well."""
    def app(environ, start_response):
        start_response("200 OK", [PLAIN])
        try:
            raise RuntimeError("no water")
        except RuntimeError:
            start_response("500 Internal Server Error", [PLAIN], sys.exc_info())
        return [b"sorry"]

    served = await wrapped(bench, app)
    assert served.status.startswith("500"), f"The app replaced its 200 by a 500, and the server holds {served.status}."
    assert served.given, "The app passed exc_info, and none reached the server."
    assert served.all("cache-control") == ["no-store"], "The second announcement did not get the header, or got it twice."


async def check_write(bench):
    """An app that uses write() still can."""
    def app(environ, start_response):
        write = start_response("200 OK", [PLAIN])
        assert callable(write), f"The app called start_response and was given {write!r}; the server’s write() should come through."
        write(b"old ")
        return [b"app"]

    served = await wrapped(bench, app)
    assert b"".join(served.chunks) == b"old app", f"The app wrote b'old ' and returned b'app', and {served.chunks} came out."


class Body:
    """An iterable, no iterator and no list, that counts how often it is closed."""

    def __init__(self, chunks):
        self.chunks, self.closed = chunks, 0

    def __iter__(self):
        return iter(self.chunks)

    def close(self):
        self.closed += 1


class Served:
    """What a server holds at the end of a response."""

    def __init__(self):
        self.status, self.headers, self.given, self.chunks, self.seen = "nothing", [], None, [], []

    def start_response(self, status, headers, exc_info=None):
        self.status, self.headers, self.given = status, headers, exc_info
        return self.chunks.append

    def all(self, wanted):
        return [value for name, value in self.headers if name.lower() == wanted]


async def wrapped(bench, app, made=(), take=None):
    """Serves one request by the learner’s no_store around an app."""
    await bench.get("/")
    no_store = getattr(bench.module, "no_store", None)
    assert callable(no_store), "There is no no_store in your file; the checks wrap apps of their own with it."
    layer, served, environ = no_store(app), Served(), {}
    setup_testing_defaults(environ)
    result = layer(environ, served.start_response)
    assert result is not None, "The layer returned None; it should return a body."
    try:
        for chunk in result:
            if chunk:
                served.chunks.append(chunk)
                served.seen.append(len(made))
            if take and len(served.chunks) >= take:
                break
    finally:
        if hasattr(result, "close"):
            result.close()
    return served
