"""What would go to a thread is done at once and told; a loop can be started where a server would have none; nothing hangs."""

import asyncio
import unittest

from harness import serve

ASGI = "import asyncio, threading, time\nfrom concurrent.futures import ThreadPoolExecutor\nasync def app(scope, receive, send):\n{}\n    await send({{'type': 'http.response.start', 'status': 200}})\n    await send({{'type': 'http.response.body', 'body': repr(out).encode()}})\n"
WSGI = "import asyncio, threading, time\nfrom concurrent.futures import ThreadPoolExecutor\ndef app(environ, start_response):\n{}\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [repr(out).encode()]\n"


def said(shape: str, body: str, **order: object) -> object:
    return serve(shape.format("".join(f"    {line}\n" for line in body.split("\n"))), **order)


class OneThread(unittest.TestCase):
    def test_each_door_of_the_standard_library_does_the_work_and_tells_with_the_line(self):
        for body, door, function, line in (
            ("def slow(n): return n * 2\nout = await asyncio.to_thread(slow, 4)", "asyncio.to_thread", "app.<locals>.slow", 5),
            ("def slow(): return 8\nout = await asyncio.get_running_loop().run_in_executor(None, slow)", "loop.run_in_executor", "app.<locals>.slow", 5),
            ("def slow(n): return n\nwith ThreadPoolExecutor(2) as pool:\n    out = sum(pool.map(slow, [3, 5]))", "ThreadPoolExecutor.submit", "app.<locals>.slow", 6),
        ):
            with self.subTest(door):
                result = said(ASGI, body)
                self.assertEqual((result.body, result.failure, result.violations), ("8", None, []))
                told = result.all("pool")
                self.assertEqual({(e["payload"]["door"], e["payload"]["function"], e["file"], e["line"]) for e in told}, {(door, function, "app.py", line)})
                self.assertIn("the event loop stands still meanwhile", told[0]["payload"]["sentence"])

    def test_inside_the_work_no_loop_runs_and_one_may_be_started(self):
        result = said(ASGI, "async def inner():\n    await asyncio.sleep(0.001)\n    return asyncio.current_task() is not None\ndef slow(): return asyncio.run(inner())\n"
                      "out = await asyncio.to_thread(slow), asyncio.current_task() is not None")
        self.assertEqual((result.body, result.failure), ("(True, True)", None))

    def test_other_tasks_have_their_turn_between_two_pieces_of_work(self):
        result = said(ASGI, "out = []\nasync def tick():\n    while len(out) < 9: out.append(1); await asyncio.sleep(0)\nt = asyncio.create_task(tick())\n"
                      "for i in range(3): await asyncio.to_thread(out.append, 2)\nawait t")
        self.assertEqual(result.failure, None)
        self.assertRegex(result.body, r"2, 1, .*2")

    def test_what_the_work_raises_comes_to_who_waits(self):
        result = said(ASGI, "def slow(): return {}['x']\nout = await asyncio.to_thread(slow)")
        self.assertEqual((result.failure["type"], result.failure["line"]), ("KeyError", 4))
        result = said(ASGI, "def slow(): raise StopIteration\nout = await asyncio.to_thread(slow)")
        self.assertEqual(result.failure["type"], "RuntimeError")

    def test_a_wsgi_app_and_a_file_may_run_a_loop_of_their_own(self):
        result = said(WSGI, "async def work():\n    await asyncio.sleep(0.001)\n    return await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0.001, 2))\nout = asyncio.run(work())")
        self.assertEqual((result.body, result.failure, result.all("pool")), ("[1, 2]", None, []))
        result = serve("import asyncio\nx = asyncio.run(asyncio.sleep(0, 'made'))\n" + WSGI.format("    out = x\n"))
        self.assertEqual(result.body, "'made'")

    def test_a_wait_that_nothing_can_end_is_told_and_one_too_long_is_stopped(self):
        result = said(WSGI, "out = asyncio.run(asyncio.Event().wait())")
        self.assertEqual((result.failure["type"], result.failure["line"]), ("StuckLoop", 4))
        result = said(WSGI, "out = asyncio.run(asyncio.sleep(100))", limits={"lines": 1_000, "seconds": 0.2})
        self.assertEqual([e["payload"]["why"] for e in result.all("stopped")], ["time"])

    def test_a_thread_that_is_started_is_refused_in_words(self):
        for start in ("threading.Thread(target=print).start()", "threading.Timer(1, print).start()"):
            result = said(WSGI, f"out = {start}")
            self.assertEqual((result.response["status"], result.failure["line"]), (500, 4))
            self.assertIn("No thread can be started here", result.failure["sentence"])

    def test_the_loop_outside_is_as_it_was(self):
        async def around() -> bool:
            from tape_runtime.one_thread.outside_loop import outside_loop
            with outside_loop():
                self.assertRaises(RuntimeError, asyncio.get_running_loop)
                asyncio.run(asyncio.sleep(0))
            await asyncio.sleep(0)
            return asyncio.current_task() is not None

        self.assertTrue(asyncio.run(around()))


if __name__ == "__main__":
    unittest.main()
