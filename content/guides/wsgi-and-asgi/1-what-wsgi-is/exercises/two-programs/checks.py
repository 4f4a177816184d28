REQUEST = b"POST /tea?milk=yes HTTP/1.1\r\nHost: localhost:8000\r\nX-Demo: one\r\nX-Cup: blue\r\nX-Cup: green\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\n2 cups"


async def check_the_call(bench):
    """The app is called with a dictionary and a function, by position: method, path and query are in it."""
    seen = await environ_of(bench, REQUEST)
    for key, wanted in (("REQUEST_METHOD", "POST"), ("PATH_INFO", "/tea"), ("QUERY_STRING", "milk=yes")):
        assert seen.get(key) == wanted, f"For POST /tea?milk=yes the app finds {seen.get(key)!r} under {key}; it should be {wanted!r}."


async def check_headers(bench):
    """Headers of the request stand under their keys."""
    seen = await environ_of(bench, REQUEST)
    for key, wanted in (("HTTP_HOST", "localhost:8000"), ("HTTP_X_DEMO", "one"), ("CONTENT_TYPE", "text/plain"), ("CONTENT_LENGTH", "6")):
        assert seen.get(key) == wanted, f"The app finds {seen.get(key)!r} under {key}; it should be {wanted!r}."


async def check_sent_twice(bench):
    """A header that is sent twice has one key, with both values in order and a comma between."""
    seen = await environ_of(bench, REQUEST)
    found = str(seen.get("HTTP_X_CUP"))
    assert found.replace(" ", "") == "blue,green", f"X-Cup was sent twice, as blue and as green, and the app finds {found!r} under HTTP_X_CUP; it should be 'blue,green'."


async def check_body(bench):
    """The body can be read from wsgi.input."""
    seen = await environ_of(bench, REQUEST)
    stream = seen.get("wsgi.input")
    assert hasattr(stream, "read"), f"Under wsgi.input the app finds {stream!r}; it should be a stream, with a read()."
    found = stream.read(6)
    assert found == b"2 cups", f"The six bytes read from wsgi.input are {found!r}; they should be b'2 cups'."


async def check_native_string(bench):
    """A path has its percent signs undone, each byte as one character."""
    seen = await environ_of(bench, b"GET /caf%C3%A9 HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert seen.get("PATH_INFO") == "/caf\u00c3\u00a9", f"For /caf%C3%A9 the app finds {seen.get('PATH_INFO')!r} under PATH_INFO; it should be the native string '/caf\u00c3\u00a9'."


async def check_response(bench):
    """Status, headers and all chunks of the body come back as bytes."""

    def app(environ, start_response):
        start_response("404 Not Found", [("X-Cup", "blue"), ("Content-Length", "7")])
        return [b"no ", b"cup\n"]

    await answered(bench, app, "a list of two")


async def answered(bench, app, what):
    found = await served(bench, app, b"GET /cup HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert isinstance(found, bytes), f"serve returns {type(found).__name__}; it should be bytes."
    head, gap, body = found.partition(b"\r\n\r\n")
    first, *lines = head.split(b"\r\n")
    assert first == b"HTTP/1.1 404 Not Found", f"The app announced 404 Not Found, and the response begins with {first[:60]!r}."
    assert b"X-Cup: blue" in lines and gap, f"The app announced X-Cup: blue, and the head of the response is {head!r}."
    assert body == b"no cup\n", f"The app gave {what}, b'no ' and b'cup\\n', and the body of the response is {body!r}."


async def environ_of(bench, request):
    """What serve hands to an app."""
    seen = {}

    def app(request_dictionary, announce):
        seen.update(request_dictionary)
        announce("200 OK", [("Content-Length", "2")])
        return [b"ok"]

    await served(bench, app, request)
    return seen


async def served(bench, app, request):
    serve = getattr(await bench.load(), "serve", None)
    assert callable(serve), "There is no serve in your file; the checks hand it apps and requests of their own."
    try:
        return serve(app, request)
    except Exception as error:
        raise AssertionError(f"serve raises {type(error).__name__}: {error}") from None
