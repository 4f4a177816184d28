class Body:
    """Two chunks, and a note of each close."""

    def __init__(self, fails=False):
        self.fails, self.closed = fails, 0

    def __iter__(self):
        yield b"one "
        if self.fails:
            raise LookupError("no tea")
        yield b"two"

    def close(self):
        self.closed += 1


async def made(bench, app):
    await bench.get("/")
    return bench.module.call(app, {"REQUEST_METHOD": "GET", "PATH_INFO": "/"})


def right(found, wanted, what):
    assert isinstance(found, tuple) and len(found) == 3, f"For {what}, call returned {found!r}; it should be status, headers and bytes."
    assert found == wanted, f"For {what}, call returned {found!r}; it should be {wanted!r}."


async def check_a_list(bench):
    """A list of chunks, which has no close."""
    def app(environ, start_response):
        start_response("200 OK", [("X-Path", environ["PATH_INFO"])])
        return [b"a ", b"b"]

    right(await made(bench, app), ("200 OK", [("X-Path", "/")], b"a b"), "a list")


async def check_a_generator(bench):
    """A generator, which announces only when it is read."""
    def app(environ, start_response):
        start_response("200 OK", [])
        yield b"late"

    right(await made(bench, app), ("200 OK", [], b"late"), "a generator")


async def check_close(bench):
    """The body is closed, once."""
    body = Body()

    def app(environ, start_response):
        start_response("200 OK", [])
        return body

    right(await made(bench, app), ("200 OK", [], b"one two"), "a body with close")
    assert body.closed == 1, f"The body was closed {body.closed} times; it should be once."


async def check_close_after_failure(bench):
    """A body that fails is closed too, and its exception comes through."""
    body = Body(fails=True)

    def app(environ, start_response):
        start_response("200 OK", [])
        return body

    try:
        found = await made(bench, app)
    except LookupError:
        found = None
    assert found is None, f"The body raised LookupError, and call returned {found!r}; the exception should come through."
    assert body.closed == 1, f"The body that failed was closed {body.closed} times; it should be once."


async def check_second_announcement(bench):
    """An announcement with exc_info takes the place of the first."""
    def app(environ, start_response):
        start_response("200 OK", [])
        try:
            raise LookupError("no tea")
        except LookupError as error:
            start_response("500 Internal Server Error", [], (LookupError, error, None))
        return [b"sorry"]

    right(await made(bench, app), ("500 Internal Server Error", [], b"sorry"), "a second announcement")
