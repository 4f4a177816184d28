"""What a learner prints shows the server as a server, never how it is made."""

import gc
import traceback
import unittest

from harness import serve

from tape_runtime.bench import raw_request

ANSWER = "await send({'type': 'http.response.start', 'status': 200})\nawait send({'type': 'http.response.body'})\n"
PLAIN = traceback.StackSummary.format_frame_summary
INSIDE = ("tape_runtime", "TappedIterable", "_quiet", "Sheltered", "Tap.", "guarded")
WSGI = "import sys, traceback, warnings\ndef app(environ, start_response):\n{}\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return []\n"
ASGI = "import asyncio, sys, traceback, warnings\nasync def work():\n    await asyncio.sleep(9)\nasync def app(scope, receive, send):\n{}\n"


def said(shape: str, body: str, **order: object) -> tuple[str, object]:
    lines = "".join(f"    {line}\n" for line in body.strip().split("\n"))
    result = serve(shape.format(lines), raw_request("POST", "/", {}, b"hello"), **order)
    return "".join(event["payload"]["text"] for event in result.all("print")), result


class HiddenFrames(unittest.TestCase):
    def hidden(self, text: str, *wanted: str) -> None:
        for word in INSIDE:
            self.assertNotIn(word, text)
        for word in wanted:
            self.assertIn(word, text)

    def test_tasks_show_the_coroutine_they_run(self):
        text, _ = said(ASGI, f"t = asyncio.create_task(work())\nprint(t, t.get_coro(), asyncio.current_task())\nt.cancel()\n{ANSWER}")
        self.hidden(text, "coro=<work() running at app.py:2>", "<coroutine object work at", "coro=<server")
        self.assertNotIn("never awaited", text)

    def test_a_task_ends_no_server(self):
        text, result = said(ASGI, f"async def leave(): sys.exit(3)\nt = asyncio.create_task(leave())\nawait asyncio.wait([t])\nprint(repr(t.exception()))\n{ANSWER}")
        self.assertEqual((text, result.response["complete"]), ("RuntimeError('SystemExit in a task')\n", True))

    def test_a_forgotten_await_is_told_in_every_run_with_a_line_of_the_learners(self):
        for _ in range(2):
            text, _ = said(ASGI, f"x = work()\n{ANSWER}")
            self.hidden(text)
            self.assertRegex(text, r"^app\.py:\d+: RuntimeWarning: coroutine 'work' was never awaited\n$")

    def test_tracebacks_hold_the_learners_frames(self):
        text, _ = said(ASGI, f"try:\n    await send({{'type': 'http.response.body'}})\nexcept RuntimeError:\n    traceback.print_exc()\n{ANSWER}traceback.print_stack()")
        self.hidden(text, 'File "app.py", line 6, in app', "RuntimeError: Expected ASGI message")
        text, _ = said(WSGI, "start_response('200 OK', [])\ntry:\n    start_response('200 OK', [])\nexcept AssertionError:\n    print(traceback.format_exc())")
        self.hidden(text, 'File "app.py", line 5, in app', "AssertionError: Response headers already set!")

    def test_logged_exceptions_too(self):
        text, _ = said(ASGI, f"import logging\ntry:\n    await send(5)\nexcept TypeError:\n    logging.exception('no')\n{ANSWER}")
        self.hidden(text, "ERROR:root:no", 'File "app.py"')

    def test_what_the_server_hands_over_bears_its_names(self):
        text, result = said(WSGI, "print(environ)\nprint(start_response, environ['wsgi.file_wrapper'](None), type(environ['wsgi.input']))\n"
                            "try:\n    start_response()\nexcept Exception as e:\n    print(e)\ntry:\n    start_response('200 OK', [])()\nexcept TypeError as e:\n    print(e)")
        self.hidden(text, "<wsgi.input>", "<wsgi.errors>", "<class 'server.FileWrapper'>", "<function start_response at", "write() missing 1 required")
        (environ,) = result.all("environ")
        self.hidden(str(environ["payload"]))
        text, _ = said(ASGI, f"print(receive, send)\n{ANSWER}try:\n    await send({{}})\nexcept Exception as e:\n    traceback.print_exc()")
        self.hidden(text, "<function receive at", "<function send at")
        text, _ = said(ASGI, "try:\n    while True: await receive()\nexcept BaseException as e:\n    print(type(e))\n    raise", limits={"lines": 50, "seconds": 1})
        self.hidden(text)

    def test_nothing_is_kept_from_run_to_run(self):
        wsgi = WSGI.format("    traceback.format_exc()\n    warnings.warn('w')\n    print(len(traceback.format_stack()))")
        asgi = ASGI.format(f"    t = asyncio.create_task(work())\n    t.cancel()\n    {ANSWER.replace(chr(10), chr(10) + '    ')}")

        def held(runs: int) -> int:
            for _ in range(runs):
                serve(wsgi)
                serve(asgi)
            gc.collect()
            return len(gc.get_objects())

        held(10)
        before = held(1)
        self.assertLess(held(40) - before, 40, "objects that 80 runs have left")
        self.assertIs(traceback.StackSummary.format_frame_summary, PLAIN)


if __name__ == "__main__":
    unittest.main()
