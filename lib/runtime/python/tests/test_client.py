"""What the client of a run does: several requests, leaving at a point of a body, pieces; and how the server is started."""

import sys
import unittest

from harness import GET, serve

POST = "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n0123456789"
CHUNKED = "POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
COUNTS = """n = 0
def app(environ, start_response):
    global n
    n += 1
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{n} {environ['SCRIPT_NAME']} {environ['PATH_INFO']}".encode()]
"""
KEEPS = """async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        scope["state"]["seen"] = []
        scope["state"]["n"] = 0
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        return await send({"type": "lifespan.shutdown.complete"})
    scope["state"]["seen"].append(scope["path"])
    scope["state"]["n"] += 1
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": f"{scope['state']['n']} {scope['state']['seen']}".encode()})
"""
READS = """got = []
async def app(scope, receive, send):
    if scope["path"] == "/got":
        await send({"type": "http.response.start", "status": 200})
        return await send({"type": "http.response.body", "body": repr(got).encode()})
    while True:
        event = await receive()
        got.append(event["body"] if event["type"] == "http.request" else "left")
        if event["type"] == "http.disconnect" or not event["more_body"]:
            break
    await send({"type": "http.response.start", "status": 200})
    for _ in range(5):
        await send({"type": "http.response.body", "body": b"abc", "more_body": True})
    await send({"type": "http.response.body"})
"""
INPUT = """got = []
def app(environ, start_response):
    if environ["PATH_INFO"] == "/got":
        start_response("200 OK", [("Content-Type", "text/plain")])
        yield repr(got).encode()
        return
    got.append(environ["wsgi.input"].read(10))
    start_response("200 OK", [("Content-Type", "text/plain")])
    try:
        for _ in range(5):
            yield b"abc"
    finally:
        got.append("closed")
"""
SEEN = [{"request": GET.replace("GET /", "GET /got")}]


def leaves(**when: int) -> list[dict]:
    return [{"do": "disconnect", "after": 0, **when}]


def bodies(run: object) -> list[str | None]:
    return [answer["response"] and answer["response"]["body"]["head"] for answer in run.outcome["answers"]]


class Several(unittest.TestCase):
    def test_globals_live_on_between_requests_and_not_between_runs(self):
        for _ in range(2):
            run = serve(COUNTS, more=[{"request": GET}, {"request": GET}])
            self.assertEqual(bodies(run), ["1  /", "2  /", "3  /"])
            self.assertEqual((run.body, run.failure, run.violations), ("3  /", None, []))
            self.assertEqual([answer["from"] for answer in run.outcome["answers"]], [event["n"] for event in run.all("request")])
        self.assertNotIn("answers", serve(COUNTS).outcome)

    def test_each_request_gets_a_shallow_copy_of_the_state_of_lifespan(self):
        run = serve(KEEPS, lifespan="auto", more=[{"request": GET.replace("/ ", "/b ")}])
        self.assertEqual(bodies(run), ["1 ['/']", "1 ['/', '/b']"])
        self.assertEqual(run.kinds[-2:], ["send", "done"])

    def test_the_connection_stays_open_as_long_as_both_sides_allow(self):
        close, old = GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"), GET.replace("1.1", "1.0")
        for like, requests, connections in (
            ("spec", [GET, GET, GET], [1, 1, 1]), ("spec", [GET, close, GET], [1, 1, 2]), ("spec", [old, GET, GET], [1, 2, 2]), ("spec", ["GET\r\n\r\n", GET], [1, 2]),
            ("gunicorn", [GET, GET], [1, 2]),
        ):
            with self.subTest(like=like, requests=requests):
                first, *more = requests
                run = serve(COUNTS, first, like=like, more=[{"request": one} for one in more])
                self.assertEqual([event["payload"]["connection"] for event in run.all("request")], connections)
                closed = [event for event in run.all("closed") if event["n"] < run.all("request")[-1]["n"]]
                self.assertEqual(len(closed), connections[-1] - 1)
                closes = [any(h["name"] == "Connection" for h in answer["response"]["headers"]) for answer in run.outcome["answers"]]
                self.assertEqual(closes[:-1], [a != b for a, b in zip(connections, connections[1:])])
        uvicorn = serve(READS, GET.replace("GET /", "GET /got"), like="uvicorn", more=SEEN)
        self.assertEqual([event["payload"]["connection"] for event in uvicorn.all("request")], [1, 1])
        self.assertNotIn("connection", serve(COUNTS).all("request")[0]["payload"])

    def test_a_failure_belongs_to_its_request_and_the_next_is_served(self):
        source = COUNTS.replace("n += 1", "n += 1\n    if n == 2: raise KeyError('second')")
        run = serve(source, more=[{"request": GET}, {"request": GET}])
        self.assertEqual([(a["response"]["status"], a["failure"] and a["failure"]["type"]) for a in run.outcome["answers"]], [(200, None), (500, "KeyError"), (200, None)])
        self.assertEqual(run.failure["type"], "KeyError")

    def test_what_a_request_leaves_running_goes_on_while_the_next_is_served(self):
        source = "import asyncio\nseen = []\nasync def work():\n    for n in range(3):\n        seen.append(n)\n        await asyncio.sleep(0.03)\nasync def app(scope, receive, send):\n" \
            "    if scope['path'] == '/': asyncio.create_task(work())\n    await send({'type': 'http.response.start', 'status': 200})\n    await send({'type': 'http.response.body', 'body': repr(seen).encode()})\n"
        run = serve(source, more=[{"request": GET.replace("/ ", "/b "), "after": 45}])
        first, second = bodies(run)
        self.assertEqual((first, second[:3], run.all("background")[0]["payload"]["how"]), ("[]", "[0,", "finished"))

    def test_a_run_that_is_stopped_serves_no_more(self):
        run = serve("def app(environ, start_response):\n    while True: pass\n", more=[{"request": GET}])
        self.assertEqual((len(run.outcome["answers"]), run.failure["type"]), (1, "Stopped"))


class Leaving(unittest.TestCase):
    def test_a_client_leaves_its_own_body_before_in_and_after_it(self):
        for like in ("spec", "uvicorn"):
            for sent, got in ((0, ["left"]), (4, [b"012", b"3", "left"]), (10, [b"012", b"345", b"6789"])):
                with self.subTest(like=like, sent=sent):
                    run = serve(READS, POST, like=like, pieces=[3, 3], client=leaves(sent=sent), more=SEEN)
                    self.assertEqual((bodies(run), run.failure, run.violations), ([None, repr(got)], None, []))
                    self.assertEqual(run.events[0]["payload"]["raw"]["head"], POST[: len(POST) - 10 + sent])
                    [said] = [event["payload"]["sentence"] for event in run.all("closed") if event["from"] == "client"][:1]
                    self.assertIn(f"{sent} of the 10 bytes" if sent < 10 else "all of its request", said)

    def test_wsgi_input_ends_where_the_client_left_and_nobody_is_accused(self):
        for like in ("spec", "gunicorn"):
            for sent, got in ((0, b""), (4, b"0123"), (10, b"0123456789")):
                with self.subTest(like=like, sent=sent):
                    run = serve(INPUT, POST, like=like, client=leaves(sent=sent), more=SEEN)
                    self.assertEqual((bodies(run), run.failure, run.violations), ([None, repr([got, "closed"])], None, []))

    def test_of_a_chunked_body_what_has_arrived_is_read(self):
        self.assertEqual(bodies(serve(INPUT, CHUNKED, client=leaves(sent=9), more=SEEN))[1], repr([b"abc", "closed"]))

    def test_a_client_leaves_in_the_answer(self):
        for source in (READS, INPUT):
            for like in ("spec", "uvicorn" if source is READS else "gunicorn"):
                for got, most in ((0, 3), (4, 6)):
                    with self.subTest(like=like, got=got):
                        run = serve(source, POST, like=like, client=leaves(got=got))
                        self.assertEqual((run.response["complete"], run.failure, run.violations), (False, None, []))
                        self.assertLessEqual(got, run.response["body"]["size"])
                        self.assertLessEqual(run.response["body"]["size"], most)

    def test_a_client_that_wants_more_than_there_is_stays(self):
        run = serve(READS, POST, client=leaves(got=99))
        self.assertEqual((run.response["complete"], run.response["body"]["size"]), (True, 15))

    def test_a_long_poll_is_told_that_the_client_is_gone(self):
        source = "async def app(scope, receive, send):\n    await receive()\n    print((await receive())['type'])\n"
        for when in ({"sent": 0}, {"after": 20}):
            run = serve(source, client=leaves(**when))
            self.assertEqual(([event["payload"]["text"] for event in run.all("print")], run.failure), (["http.disconnect\n"], None))


class Mounted(unittest.TestCase):
    def test_the_path_is_divided_at_the_root(self):
        for target, path in (("/api/x", "/x"), ("/api", ""), ("/x", "/x"), ("/apix", "/apix")):
            self.assertEqual(serve(COUNTS, GET.replace("/ ", f"{target} "), rootPath="/api").body, f"1 /api {path}")

    def test_gunicorn_refuses_a_path_that_is_not_below_its_own(self):
        self.assertEqual(serve(COUNTS, GET.replace("/ ", "/api/x "), like="gunicorn", rootPath="/api").body, "1 /api /x")
        self.assertEqual(serve(COUNTS, GET, like="gunicorn", rootPath="/api").response["status"], 500)
        header = GET.replace("/ ", "/app/x ").replace("\r\n\r\n", "\r\nSCRIPT_NAME: /app\r\n\r\n")
        self.assertEqual([serve(COUNTS, header, like="gunicorn", forwardedAllowIps=ips).body for ips in (None, "10.0.0.1")], ["1 /app /x", "1  /app/x"])

    def test_root_path_is_contained_in_path(self):
        source = "async def app(scope, receive, send):\n    await send({'type': 'http.response.start', 'status': 200})\n" \
            "    await send({'type': 'http.response.body', 'body': f\"{scope['root_path']} {scope['path']} {scope['raw_path'].decode()}\".encode()})\n"
        for like, target, path in (("spec", "/api/x", "/api/x"), ("spec", "/x", "/api/x"), ("uvicorn", "/x", "/api/x"), ("uvicorn", "/api/x", "/api/api/x")):
            self.assertEqual(serve(source, GET.replace("/ ", f"{target} "), rootPath="/api", like=like).body, f"/api {path} {path}")

    def test_forwarded_headers_are_believed_of_whom_the_server_is_told_to(self):
        wsgi = "def app(e, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [f\"{e['wsgi.url_scheme']} {e['REMOTE_ADDR']}\".encode()]\n"
        asgi = "async def app(scope, receive, send):\n    await send({'type': 'http.response.start', 'status': 200})\n    await send({'type': 'http.response.body', 'body': f\"{scope['scheme']} {scope['client'][0]}\".encode()})\n"
        forwarded = GET.replace("\r\n\r\n", "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9, 127.0.0.1\r\n\r\n")
        plain, all_of_it = "http 127.0.0.1", "https 203.0.113.9"
        for like, source, of_whom in (
            ("spec", wsgi, {None: plain, "": plain, "10.0.0.0/8, 127.0.0.0/8": all_of_it, "*": all_of_it, "10.0.0.1": plain, "nonsense": plain}),
            ("spec", asgi, {None: plain, "*": all_of_it}), ("uvicorn", asgi, {None: all_of_it, "": plain, "127.0.0.1": all_of_it, "10.0.0.1": plain}),
            ("gunicorn", wsgi, {None: "https 127.0.0.1", "": plain, "*": "https 127.0.0.1"}),
        ):
            for addresses, words in of_whom.items():
                with self.subTest(like=like, addresses=addresses):
                    self.assertEqual(serve(source, forwarded, like=like, forwardedAllowIps=addresses).body, words)

    def test_a_lifespan_that_must_start_ends_the_server_where_auto_goes_on(self):
        source = "async def app(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200})\n    await send({'type': 'http.response.body'})\n"
        for lifespan, status, failure in (("off", 200, None), ("auto", 200, None), (True, 200, None), ("on", None, "AssertionError")):
            run = serve(source, lifespan=lifespan)
            self.assertEqual((run.response and run.response["status"], run.failure and run.failure["type"]), (status, failure))


if __name__ == "__main__":
    sys.exit(unittest.main())
