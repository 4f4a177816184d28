from wsgiref.util import setup_testing_defaults

PLAIN = ("Content-Type", "text/plain")


async def check_stop(bench):
    """Stop("404 Not Found") becomes a 404, whether the app raises it in the call or later."""
    answer = await bench.get("/coffee")
    assert answer.status == 404, f"The status of GET /coffee is {answer.status}; the app stopped with 404 Not Found."
    stop = bench.module.Stop("410 Gone")
    served = await wrapped(bench, in_the_call(stop))
    assert served.status == "410 Gone", f"The app raised Stop('410 Gone') in the call, and the client got {served.status}."


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


async def check_call(bench):
    """An exception in the call becomes a 500 of the layer’s."""
    served = await wrapped(bench, in_the_call(RuntimeError("no water")))
    failed(served, "The app raised RuntimeError in the call")


async def check_before_the_first_byte(bench):
    """An exception after the announcement, or after an empty chunk, becomes a 500 that replaces what was announced."""
    for chunks, when in (([], "announced 200 and raised"), ([b""], "yielded b'' and raised")):
        served = await wrapped(bench, after(chunks, RuntimeError("no water")))
        failed(served, f"The app {when}")


async def check_after_the_first_byte(bench):
    """Once a byte has left, the error reaches the server and nothing more is sent."""
    await bench.get("/tea")
    for error in (RuntimeError("no water"), bench.module.Stop("404 Not Found")):
        served = await wrapped(bench, after([b"half "], error))
        assert served.chunks[:1] == [b"half "], f"The app yielded b'half ' and then raised, and {served.chunks} came out; a chunk should leave before the next is asked for."
        assert served.error is not None, f"b'half ' had left when the app raised, and the server saw a response that ends well, {served.chunks}; let the error pass."
        assert served.chunks == [b"half "], f"After the error the layer sent {served.chunks[1:]}; the client would take it for the rest of the page."
        assert served.error is error, f"The app raised {error!r} after the first byte, and the server got {served.error!r}."


async def check_close(bench):
    """close() of the app’s body is called once: at the end, after an error, and when the client leaves."""
    for error, take, when in ((None, None, "after the last chunk"), (RuntimeError("no water"), None, "after an error"), (None, 1, "when the client left after one chunk")):
        body = Body([b"a", b"b"], error)

        def app(environ, start_response):
            start_response("200 OK", [PLAIN])
            return body

        await wrapped(bench, app, take=take)
        assert body.closed == 1, f"The body’s close() was called {body.closed} times {when}; once is right."


def failed(served, when):
    assert served.error is None, f"{when}, and the layer let {type(served.error).__name__} pass to the server: {served.error}"
    assert (served.status or "").startswith("500"), f"{when}, and the layer announced {served.status}; it should be a 500."


def in_the_call(error):
    def app(environ, start_response):
        raise error

    return app


def after(chunks, error):
    def app(environ, start_response):
        start_response("200 OK", [PLAIN])
        yield from chunks
        raise error

    return app


class Body:
    """An iterable, no iterator and no list, that counts how often it is closed."""

    def __init__(self, chunks, error):
        self.chunks, self.error, self.closed = chunks, error, 0

    def __iter__(self):
        yield from self.chunks
        if self.error:
            raise self.error

    def close(self):
        self.closed += 1


class Served:
    """What a server holds at the end of a response."""

    def __init__(self):
        self.status = self.error = None
        self.headers, self.chunks, self.seen = [], [], []

    def start_response(self, status, headers, exc_info=None):
        if exc_info and self.chunks:
            raise exc_info[1].with_traceback(exc_info[2])
        if self.status and not exc_info:
            raise AssertionError("Response headers already set!")
        self.status, self.headers = status, headers
        return self.chunks.append


async def wrapped(bench, app, made=(), take=None):
    """Serves one request by the learner’s careful around an app."""
    if not bench.answers:
        await bench.get("/tea")
    careful = getattr(bench.module, "careful", None)
    assert callable(careful), "There is no careful in your file; the checks wrap apps of their own with it."
    served, environ, result = Served(), {}, None
    setup_testing_defaults(environ)
    try:
        result = careful(app)(environ, served.start_response)
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
