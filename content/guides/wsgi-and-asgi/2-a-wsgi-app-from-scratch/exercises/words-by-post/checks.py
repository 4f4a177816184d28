import re
from io import BytesIO
from wsgiref.util import setup_testing_defaults


async def counts(bench, body, count, path="/words"):
    answer = await bench.post(path, body)
    assert answer.status == 200, f"The status of POST {path} with {len(body) or 'no'} bytes is {answer.status}; it should be 200."
    found = re.search(r"\d+", answer.text)
    assert found and int(found[0]) == count, f"The answer of {path} to {body[:24]!r} is {answer.text[:60]!r}; it should name the number of {path[1:]}, {count}."


async def check_words(bench):
    """The words of a body are counted, whatever white space stands between them."""
    await counts(bench, b"two cups of tea", 4)
    await counts(bench, b"  two\n\ncups\tof  tea\r\n", 4)
    await counts(bench, "un café crème, très chaud".encode(), 5)


async def check_lines(bench):
    """POST /lines counts lines."""
    await counts(bench, b"one tea\ntwo cakes\nmilk", 3, "/lines")
    await counts(bench, b"", 0, "/lines")


async def check_no_such_path(bench):
    """A path without a row is 404, whatever the method."""
    for method, path in (("POST", "/"), ("GET", "/coffee"), ("DELETE", "/words/two")):
        answer = await bench.request(method, path)
        assert answer.status == 404, f"The status of {method} {path} is {answer.status}; there is no such path, so it should be 404."


async def check_no_body(bench):
    """A POST without a body has 0 words, whether CONTENT_LENGTH is missing or empty."""
    await counts(bench, b"", 0)
    for length in (None, ""):
        said = "is missing" if length is None else "is an empty string"
        try:
            status, body, _ = serve(bench, b"", length)
        except (KeyError, ValueError, TypeError) as error:
            raise AssertionError(f"When CONTENT_LENGTH {said}, the app raises {type(error).__name__}: {error}.") from None
        assert status.startswith("200") and re.search(rb"\b0\b", body), f"When CONTENT_LENGTH {said}, the answer is {status} with {body!r}; it should be 200 with 0."


async def check_no_further(bench):
    """The body is read as far as CONTENT_LENGTH says, and no further."""
    await bench.post("/words", b"two cups")
    _, body, pipe = serve(bench, b"two cups", "8")
    assert not pipe.asked, f"The app called {pipe.asked} with {pipe.had} of 8 bytes left to read; under wsgiref it would wait for more, while the client waits for an answer."
    assert re.search(rb"\b2\b", body), f"The answer to b'two cups' is {body!r}; it should name the number of words, 2."


async def check_limit(bench):
    """1,000 bytes are counted; 1,001 are refused with 413."""
    await counts(bench, b"tea " * 250, 250)
    answer = await bench.post("/words", b"tea " * 250 + b"!")
    assert answer.status == 413, f"The status for a body of 1,001 bytes is {answer.status}; it should be 413."


async def check_refuses_unread(bench):
    """What is too long is refused before any of it is read."""
    answer = await bench.post("/lines", b"tea " * 500)
    assert answer.status == 413, f"The status for a body of 2,000 bytes is {answer.status}; it should be 413."
    read = [event for event in answer.events if event["kind"] == "input"]
    assert not read, "The app answered 413, after it had read from wsgi.input; the length is known without reading."


async def check_below_zero(bench):
    """A length below 0 is refused before anything is read."""
    await bench.post("/words", b"two cups")
    status, _, pipe = serve(bench, b"tea " * 500, "-1")
    assert not pipe.asked, f"For CONTENT_LENGTH '-1' the app called {pipe.asked}, which reads without end; compare the length with 0 as well as with the limit."
    assert status[:3] in ("400", "413"), f"The status for CONTENT_LENGTH '-1' is {status}; it should be 400 or 413."


async def check_method(bench):
    """GET, PUT and DELETE get 405, with POST in Allow."""
    for method in ("GET", "PUT", "DELETE"):
        answer = await bench.request(method, "/words")
        assert answer.status == 405, f"The status of {method} /words is {answer.status}; it should be 405."
        allowed = answer.headers.get("allow", "")
        assert "POST" in re.split(r"[,\s]+", allowed), f"The Allow header of {method} /words is {allowed!r}; a 405 names the methods that do exist, here POST."


class Pipe(BytesIO):
    """A body on a connection that stays open; notes the first call that would wait on it."""

    asked, had = "", 0

    def note(self, name, size):
        left = len(self.getbuffer()) - self.tell()
        bounded = size is not None and 0 <= size <= left
        if not bounded and not self.asked:
            self.asked, self.had = f"{name}({'' if size in (None, -1) else size})", left

    def read(self, size=-1):
        self.note("read", size)
        return super().read(size)

    def readline(self, size=-1):
        self.note("readline", size)
        return super().readline(size)

    def readlines(self, hint=-1):
        self.note("readlines", None)
        return super().readlines(hint)

    def __next__(self):
        self.note("next", None)
        return super().__next__()


def serve(bench, data, length):
    """Calls the app as a server does that does not guard wsgi.input: its status, its body, and the pipe it read from."""
    pipe, sent, heads = Pipe(data), [], []
    environ = {"REQUEST_METHOD": "POST", "PATH_INFO": "/words", "wsgi.input": pipe}
    if length is not None:
        environ["CONTENT_LENGTH"] = length
    setup_testing_defaults(environ)

    def start_response(status, headers, exc_info=None):
        heads.append(status)
        return sent.append

    app = getattr(bench.module, "app", None) or bench.module.application
    result = app(environ, start_response)
    sent.extend(result)
    if hasattr(result, "close"):
        result.close()
    return heads[-1], b"".join(sent), pipe
