from wsgiref.util import setup_testing_defaults

PLAIN = ("Content-Type", "text/plain")


async def check_the_thermos(bench):
    """GET /tea is answered by the kettle; GET /coffee, at which it fails, by the thermos."""
    for path, wanted in (("/tea", "Hot tea.\n"), ("/coffee", "Tea from the thermos.\n")):
        answer = await bench.get(path)
        assert answer.status == 200 and answer.text == wanted, f"GET {path} gets {answer.status} with {answer.text!r}; it should be 200 with {wanted!r}."


async def check_untouched(bench):
    """An app that does not fail is answered as before, each chunk before the next is made."""
    made = []

    def app(environ, start_response):
        start_response("203 Fine", [PLAIN, ("X-Cup", "blue")])
        for chunk in (b"one", b"two"):
            made.append(chunk)
            yield chunk

    served = await wrapped(bench, app, made=made)
    assert served.status == "203 Fine" and ("X-Cup", "blue") in served.headers, f"The app announced 203 Fine and X-Cup, and the client got {served.status} with {served.headers}."
    assert served.chunks == [b"one", b"two"], f"The app yielded b'one' and b'two', and {served.chunks} came out."
    assert served.seen == [1, 2], "When the first chunk came out, the app had made the second; nobody should wait for a chunk that is made."


async def check_no_chunk(bench):
    """An answer without a body is one too."""

    def app(environ, start_response):
        start_response("204 No Content", [])
        return []

    served = await wrapped(bench, app)
    assert (served.status, served.error) == ("204 No Content", None), f"The app announced 204 and returned an empty list, and the server was told {served.status}."


async def check_fails_in_time(bench):
    """An exception in the call, or after the announcement, brings the other app’s answer."""
    for app, when in ((in_the_call, "raised in the call"), (after([]), "announced 200 and raised")):
        served = await wrapped(bench, app)
        assert served.error is None, f"The app {when}, and the layer let {type(served.error).__name__} pass to the server: {served.error}"
        assert (served.status, served.chunks) == ("202 Later", [b"cold ", b"tea"]), f"The app {when}, and the client got {served.status} with {served.chunks}; the other app says 202 Later with [b'cold ', b'tea']."


async def check_one_set_of_headers(bench):
    """The client gets the other app’s headers alone, also from a server that adds a second announcement to a stored one, as gunicorn does."""
    served = await wrapped(bench, after([]), adds=True)
    assert served.headers == [PLAIN, ("Content-Length", "8")], f"The app announced and failed, then the other answered, and a server that adds headers up sent {served.headers}; hold the first announcement until there is a chunk."


async def check_fails_too_late(bench):
    """Once a chunk has left, the error reaches the server and nothing more is sent."""
    served = await wrapped(bench, after([b"half "]))
    assert served.chunks[:1] == [b"half "], f"The app yielded b'half ' and then raised, and {served.chunks} came out; a chunk should leave before the next is asked for."
    assert served.chunks == [b"half "], f"After the error the layer sent {served.chunks[1:]}; the client would take it for the rest of the page."
    assert isinstance(served.error, RuntimeError), "b'half ' had left when the app raised, and the server saw a response that ends well; let the error pass."


async def check_the_request(bench):
    """The other app is given the request as it came, whatever the first has done to environ."""
    asked = []

    def app(environ, start_response):
        environ["SCRIPT_NAME"], environ["PATH_INFO"] = "/api", "/users"
        raise RuntimeError("no water")

    def other(environ, start_response):
        asked.append((environ.get("SCRIPT_NAME"), environ.get("PATH_INFO")))
        return cold(environ, start_response)

    await wrapped(bench, app, other)
    assert asked == [("", "/")], f"The app moved the path before it failed, and the other app was asked for {asked}; it should be [('', '/')]."


async def check_close(bench):
    """Every body is closed once: at the end, after an error, and when the client leaves."""
    for error, take, when in ((None, None, "after the last chunk"), (RuntimeError("no water"), None, "after an error"), (None, 1, "when the client left after one chunk")):
        for kind in (Body, Iterator):
            body = kind([b"a", b"b"], error)
            await wrapped(bench, announcing(body), take=take)
            assert body.closed == 1, f"The close() of a body that is {kind.a} was called {body.closed} times {when}; once is right."
    for take, when in ((None, "was sent"), (1, "was left by its client after one chunk")):
        first, second = Body([], RuntimeError("no water")), Iterator([b"a", b"b"], None)
        await wrapped(bench, announcing(first), announcing(second), take=take)
        assert (first.closed, second.closed) == (1, 1), f"The first body failed and the other {when}; close() was called {first.closed} and {second.closed} times, and once each is right. (yield from closes the iterator it goes over.)"


def in_the_call(environ, start_response):
    raise RuntimeError("no water")


def after(chunks):
    def app(environ, start_response):
        start_response("200 OK", [PLAIN, ("X-Kettle", "on"), ("Content-Length", "30")])
        yield from chunks
        raise RuntimeError("no water")

    return app


def announcing(body):
    def app(environ, start_response):
        start_response("200 OK", [PLAIN])
        return body

    return app


def cold(environ, start_response):
    start_response("202 Later", [PLAIN, ("Content-Length", "8")])
    return [b"cold ", b"tea"]


class Body:
    """An iterable, no iterator and no list, that counts how often it is closed."""

    a = "an iterable"

    def __init__(self, chunks, error):
        self.chunks, self.error, self.closed = chunks, error, 0

    def __iter__(self):
        yield from self.chunks
        if self.error:
            raise self.error

    def close(self):
        self.closed += 1


class Iterator(Body):
    """A body that is its own iterator, like a file or a streamed response of Flask."""

    a = "its own iterator"

    def __init__(self, chunks, error):
        super().__init__(chunks, error)
        self.left = super().__iter__()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.left)


class Served:
    """What a server holds at the end of a response; one that `adds` keeps what was announced before."""

    def __init__(self, adds):
        self.adds, self.status, self.error = adds, None, None
        self.headers, self.chunks, self.seen = [], [], []

    def start_response(self, status, headers, exc_info=None):
        if exc_info and self.chunks:
            raise exc_info[1].with_traceback(exc_info[2])
        if self.status and not exc_info:
            raise AssertionError("Response headers already set!")
        self.status, self.headers = status, [*(self.headers if self.adds else []), *headers]
        return self.chunks.append


async def wrapped(bench, app, other=cold, made=(), take=None, adds=False):
    """Serves one request by the learner’s spare around two apps."""
    if not bench.answers:
        await bench.get("/tea")
    spare = getattr(bench.module, "spare", None)
    assert callable(spare), "There is no spare in your file; the checks wrap apps of their own with it."
    served, environ, result = Served(adds), {}, None
    setup_testing_defaults(environ)
    try:
        result = spare(app, other)(environ, served.start_response)
        for chunk in result:
            if chunk:
                served.chunks.append(chunk)
                served.seen.append(len(made))
            if take and len(served.chunks) >= take:
                break
    except Exception as error:
        served.error = error
    finally:
        if hasattr(result, "close"):
            result.close()
    return served
