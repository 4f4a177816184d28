from io import StringIO
from wsgiref.util import setup_testing_defaults


def balanced(log, when):
    on, off = log.splitlines().count("on"), log.splitlines().count("off")
    assert off >= on, f"{when}, and the kettle is still on: the log has {on} on and {off} off."
    assert off == on, f"{when}, and the log has {on} on and {off} off; a kettle is switched off once."


async def check_pours(bench):
    """Three cups are poured when three are asked for, with status 200."""
    answer = await bench.get("/?cups=3")
    assert answer.status == 200, f"The status of GET /?cups=3 is {answer.status}; it should be 200."
    assert answer.body == b"cup 1\ncup 2\ncup 3\n", f"The body of GET /?cups=3 is {answer.body!r}; it should be the three cups."
    assert answer.complete and "on" in answer.printed.splitlines(), "Three cups came, and no kettle was on; make a Kettle with wsgi.errors for its log."


async def check_at_once(bench):
    """A cup is sent as soon as it is poured, before the next."""
    await bench.get("/?cups=3")
    _, log, sent = serve(bench, "cups=3")
    data, then = next(((data, then) for data, then in sent if data), (b"", ""))
    assert data == b"cup 1\n", f"The first bytes that leave are {data!r}; it should be b'cup 1\\n' alone."
    assert "cup 2" not in then, "When the first cup left, the log had cup 2 already; nobody should wait for a cup that is poured."


async def check_off_at_the_end(bench):
    """After the last cup the kettle is off."""
    answer = await bench.get("/?cups=3")
    balanced(answer.printed, "All three cups were poured")
    before = answer.printed.partition("cup 3")[0].splitlines()
    assert "off" not in before, "The kettle was switched off before the last cup was poured."


async def check_no_water(bench):
    """There is water for five cups; a response that asks for more breaks off, and the kettle is off."""
    answer = await bench.get("/?cups=8")
    assert answer.status == 200, f"The water ran out at the sixth cup, and the client has {answer.status} and no cup; the five that were poured should have left by then."
    assert not answer.complete, f"The water ran out, and the client has a complete {answer.status} with {answer.body!r}; let the error pass, so that the response breaks off."
    assert answer.body.startswith(b"cup 1\n"), f"The body of GET /?cups=8 is {answer.body!r}; the cups that were poured should have been sent."
    balanced(answer.printed, "The water ran out")


async def check_client_leaves(bench):
    """When the client leaves after one cup, close() switches the kettle off."""
    await bench.get("/?cups=3")
    result, log, _ = serve(bench, "cups=3", take=1)
    balanced(log, "The client left after one cup and the server called close()" if hasattr(result, "close") else "The client left after one cup")


async def check_nobody_asks(bench):
    """A server that asks for no cup at all, and calls close(), leaves no kettle on."""
    await bench.get("/?cups=3")
    result, log, _ = serve(bench, "cups=3", take=0)
    balanced(log, "The server asked for no chunk and called close()" if hasattr(result, "close") else "The server asked for no chunk")


def serve(bench, query, take=None):
    """Calls the app, takes so many chunks, closes: what it returned, its log, and each chunk with the log at that time."""
    log, sent, heads = StringIO(), [], []
    environ = {"QUERY_STRING": query, "wsgi.errors": log}
    setup_testing_defaults(environ)

    def write(data):
        sent.append((data, log.getvalue()))

    def start_response(status, headers, exc_info=None):
        heads.append(status)
        return write

    app = getattr(bench.module, "app", None) or bench.module.application
    result = None
    try:
        result = app(environ, start_response)
        chunks = iter(result)
        while take is None or sum(1 for data, _ in sent if data) < take:
            write(next(chunks))
    except (StopIteration, RuntimeError):
        pass
    finally:
        if hasattr(result, "close"):
            result.close()
    return result, log.getvalue(), sent
