import sys


class Body:
    """A body made by a generator, which counts how often it is closed."""

    def __init__(self, chunks):
        self.chunks, self.closed = chunks, 0

    def __iter__(self):
        return self.chunks

    def close(self):
        self.closed += 1


async def made(bench, app):
    answer = await bench.get("/")
    assert answer.status == 200, f"The file’s own app answers {answer.status} instead of 200."
    return bench.module.Client(app)


def asked(client, wanted, when):
    """Asks, and holds the answer against the wanted one."""
    try:
        answer = client.open("GET", "/")
    except Exception as error:
        raise AssertionError(f"{when}, open raised {error!r}; it should return {wanted}.") from None
    assert answer == wanted, f"{when}, open returned {answer}; it should be {wanted}."


def fails_after(*chunks):
    """An app that announces 200, yields the chunks, then fails and announces 500."""

    def app(environ, start_response):
        start_response("200 OK", [])
        yield from chunks
        try:
            raise LookupError("no more tea")
        except LookupError:
            start_response("500 Internal Server Error", [], sys.exc_info())
        yield b"sorry"

    return app


async def check_write(bench):
    """What is written comes before the chunks that are returned."""

    def app(environ, start_response):
        write = start_response("200 OK", [])
        assert callable(write), "start_response returned nothing that can be called."
        write(b"tea, ")
        write(b"milk, ")
        return [b"cake"]

    asked(await made(bench, app), ("200 OK", "tea, milk, cake"), "After two writes and one chunk")


async def check_second_call(bench):
    """A second call without exc_info is an error of the app."""

    def app(environ, start_response):
        start_response("200 OK", [])
        start_response("404 Not Found", [])
        return [b"tea"]

    client = await made(bench, app)
    try:
        answer = client.open("GET", "/")
    except AssertionError:
        return
    raise AssertionError(f"An app called start_response twice without exc_info, and open returned {answer}.")


async def check_replaced(bench):
    """With exc_info, and nothing sent, the second call counts."""
    asked(await made(bench, fails_after()), ("500 Internal Server Error", "sorry"), "After an error before the first chunk")


async def check_empty_chunk(bench):
    """A chunk of no bytes sends nothing."""
    asked(await made(bench, fails_after(b"")), ("500 Internal Server Error", "sorry"), "After an empty chunk and an error")


async def check_sent(bench):
    """With exc_info after the first byte, the exception goes through, and the body is closed."""
    body = Body(iter(()))

    def app(environ, start_response):
        body.chunks = fails_after(b"tea")(environ, start_response)
        return body

    client = await made(bench, app)
    try:
        answer = client.open("GET", "/")
    except LookupError:
        answer = None
    assert answer is None, f"The status was replaced after the body had begun: open returned {answer}; it should raise the LookupError."
    assert body.closed == 1, f"After the failure, close was called {body.closed} times; it should be once."


async def check_written_counts(bench):
    """What was written has been sent too."""

    def app(environ, start_response):
        write = start_response("200 OK", [])
        assert callable(write), "start_response returned nothing that can be called."
        write(b"tea")
        try:
            raise LookupError("no more tea")
        except LookupError:
            start_response("500 Internal Server Error", [], sys.exc_info())
        return [b"sorry"]

    client = await made(bench, app)
    try:
        answer = client.open("GET", "/")
    except LookupError:
        return
    raise AssertionError(f"The status was replaced after a write: open returned {answer}; it should raise the LookupError.")
