"""Apps that break no rule, each of a kind that looks as if it did: no accusation, and the answer a real server gives."""

import unittest

from harness import serve

from tape_runtime.bench import raw_request

HEAD, POST, PLAIN = raw_request("HEAD", "/", {}, b""), raw_request("POST", "/", {}, b"hello"), "[('Content-Type', 'text/plain')]"
GENERATOR = f"def app(environ, start_response):\n    start_response('200 OK', {PLAIN})\n    yield b'a'\n    yield b'b'\n"
LISTED = f"def app(environ, start_response):\n    start_response('200 OK', {PLAIN})\n    return [b'a', b'b']\n"
LAYER = "\ndef layer(inner):\n    def outer(environ, start_response):\n        result = inner(environ, start_response)\n{}\n    return outer\nlayers = [layer]\n"
START, END = "await send({'type': 'http.response.start', 'status': 200})", "await send({'type': 'http.response.body', 'body': b'ab'})"


def asgi(*lines: str, before: str = "") -> str:
    """An ASGI app of these lines."""
    return f"import asyncio\n{before}async def app(scope, receive, send):\n" + "".join(f"    {line}\n" for line in lines)


WSGI = {
    "HEAD with a length": (f"def app(environ, start_response):\n    start_response('200 OK', {PLAIN[:-1]}, ('Content-Length', '300')])\n    return []\n", HEAD, ""),
    "304 with a length": ("def app(environ, start_response):\n    start_response('304 Not Modified', [('Content-Length', '300')])\n    return []\n", None, ""),
    "both kinds of iterable": (f"class Both:\n    def __iter__(self): return iter([b'ab'])\n    def __aiter__(self): return self\ndef app(environ, start_response):\n    start_response('200 OK', {PLAIN})\n    return Both()\n", None, "ab"),
    "next() in a layer": (GENERATOR + LAYER.format("        try:\n            yield next(result)\n            yield from result\n        finally:\n            result.close()"), None, "ab"),
    "iter() in a layer": (GENERATOR + LAYER.format("        rows = iter(result)\n        try:\n            yield from rows\n        finally:\n            rows.close()"), None, "ab"),
    "isinstance() in a layer": (LISTED + LAYER.format("        assert isinstance(result, list) and result == [b'a', b'b'] and len(result) == 2 and result[0] == b'a'\n        return result"), None, "ab"),
    "append() in a layer": (LISTED.replace(", b'b'", "") + LAYER.format("        result.append(b'b')\n        return result"), None, "ab"),
    "two layers that hand a list on": (LISTED + LAYER.format("        assert type(result) is not tuple and isinstance(result, list)\n        return result").replace("[layer]", "[layer, layer]"), None, "ab"),
    "read() without a size": (f"def app(environ, start_response):\n    start_response('200 OK', {PLAIN})\n    return [environ['wsgi.input'].read()]\n", POST, "hello"),
    "reading to a promised end": (f"def app(environ, start_response):\n    start_response('200 OK', {PLAIN})\n    if environ.get('wsgi.input_terminated'): return [environ['wsgi.input'].read(99)]\n    return [environ['wsgi.input'].read(int(environ['CONTENT_LENGTH']))]\n", POST, "hello"),
}
PAIR = "class Pair:\n    def __init__(self, *parts): self.parts = parts\n    def __iter__(self): return iter(self.parts)\n    def __len__(self): return 2\n"
ASGI = {
    "receive cancelled before it began": asgi("task = asyncio.create_task(receive())", "task.cancel()", START, END),
    "receive in a task that is not awaited": asgi("task = asyncio.create_task(receive())", START, END),
    "pairs of another kind": asgi("await send({'type': 'http.response.start', 'status': 200, 'headers': [Pair(b'content-length', b'2'), [b'a', b'b']]})", END, before=PAIR),
    "headers and pairs that are iterators": asgi("await send({'type': 'http.response.start', 'status': 200, 'headers': iter([iter((b'content-length', b'2'))])})", END),
    "a transfer-encoding that the server ignores": asgi("await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'transfer-encoding', b'chunked')]})", END),
    "an event of one's own": asgi("await send({'type': 'own.metric', 'value': object()})", START, END) +
    "def layer(inner):\n    async def outer(scope, receive, send):\n        async def through(event):\n            if event['type'] != 'own.metric': await send(event)\n        await inner(scope, receive, through)\n    return outer\nlayers = [layer]\n",
    "a second start after the first was refused": asgi("try:\n        await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'a', None)]})\n    except TypeError: pass", START, END),
}


class Innocent(unittest.TestCase):
    def test_wsgi(self):
        for name, (source, request, body) in WSGI.items():
            for how in ({}, {"like": "gunicorn"}, {"strict": True}):
                with self.subTest(name, **how):
                    result = serve(source, request, **how)
                    self.assertEqual((result.violations, result.failure, result.body), ([], None, body))
                    self.assertTrue(result.response["complete"])

    def test_each_chunk_of_a_list_is_on_the_tape_at_every_boundary(self):
        for name, wanted in (("isinstance() in a layer", 4), ("append() in a layer", 4), ("two layers that hand a list on", 6)):
            self.assertEqual(len(serve(WSGI[name][0]).all("chunk")), wanted, name)

    def test_asgi(self):
        for name, source in ASGI.items():
            for how in ({}, *([] if "refused" in name else [{"like": "uvicorn"}])):
                with self.subTest(name, **how):
                    result = serve(source, **how)
                    own = {"asgi.headers.bytes"} if "refused" in name else set()
                    self.assertEqual((result.rules, result.failure, result.body), (own, None, "ab"))

    def test_a_websocket_handler_that_returns_after_accept(self):
        source = "async def app(scope, receive, send):\n    await receive()\n    await send({'type': 'websocket.accept'})\n    await send({'type': 'websocket.send', 'text': 'hi'})\n"
        for strict in (False, True):
            result = serve(source, mode="websocket", strict=strict)
            self.assertEqual((result.violations, result.failure, result.response["complete"]), ([], None, True))
            self.assertEqual([e["payload"]["code"] for e in result.all("frame")][-2:], [1000, 1000])


if __name__ == "__main__":
    unittest.main()
