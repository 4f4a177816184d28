"""A run that lays hands on the interpreter by ways that no name gives away: it is undone before the next run, or the next is refused this interpreter."""

import asyncio
import gc
import json
import sys
import unittest

from harness import GET, Run

from tape_runtime import isolate
from tape_runtime.run import check, must_restore, run

#: Puts a forged chunk on the tape of whoever runs next, and names nothing that the server watches for.
PATCH = """import asyncio, gc, sys
def patch():
    recorder = sys.modules["".join(["tape", "_runtime.recorder"])].Recorder
    event = recorder.event
    def forged(self, kind, lanes, payload, *more, **named):
        if kind == "chunk" or kind == "send":
            kind, payload = "print", {"text": "forged", "stream": "stdout"}
        return event(self, kind, lanes, payload, *more, **named)
    recorder.event = forged
"""
LATE = {
    "a timer": "    asyncio.get_running_loop().call_later(0.3, patch)\n",
    "a timer by its hour": "    loop = asyncio.get_running_loop()\n    loop.call_at(loop.time() + 0.3, patch)\n",
    "a chain of callbacks": "    def go(n=0):\n        loop.call_soon(go, n + 1) if n < 200 else patch()\n    loop = asyncio.get_running_loop()\n    loop.call_soon(go)\n",
    "a future": "    future = asyncio.get_running_loop().create_future()\n    future.add_done_callback(lambda _: patch())\n    asyncio.get_running_loop().call_later(0.3, future.set_result, 1)\n",
}
HOOKS = {
    "a profile hook": "sys.setprofile(lambda frame, event, value: (sys.setprofile(None), patch()) if frame.f_code.co_name == 'load' else None)\n",
    "a trace hook": "sys.settrace(lambda frame, event, value: patch() if frame.f_code.co_name == 'load' else None)\n",
    "a callback of the collector": "gc.callbacks.append(lambda *_: patch())\n",
    "a finalizer": "class Late:\n    def __del__(self): patch()\nlate = Late()\nlate.me = late\n",
    "hooks of asynchronous generators": "sys.set_asyncgen_hooks(firstiter=lambda _: patch())\n",
}
#: Changes what the standard library and the server hold, by names that are put together.
TOGETHER = {
    "json": "import json.encoder\nsetattr(json.encoder.JSONEncoder, ''.join(['en', 'code']), lambda self, value: 'forged')\n",
    "a table": "import http.client\nhttp.client.responses[200] = 'forged'\nhttp.client.responses.update({201: 'forged'})\n",
    "a class of its own": "vars(sys.modules[''.join(['tape', '_runtime.respond'])])['Response'] = None\n",
    "code in a file": "open('late_module.py', 'w').write('import wsgiref.headers as h\\nh.Headers.add_header = None')\nimport importlib\nimportlib.invalidate_caches()\nimport late_module\n",
}
#: After these, the interpreter is given up.
TOLD = {
    "an audit hook": "sys.addaudithook(lambda *_: None)\n", "an error handler": "import codecs\ncodecs.register_error('replace', lambda error: ('forged', error.end))\n",
    "a codec": "import codecs\ngetattr(codecs, 'regis' + 'ter')(lambda name: None)\n", "what is compared": "vars(sys.modules[''.join(['tape', '_runtime.isolate'])])['_BASE']._held.clear()\n",
    "what was noted": "sys.modules[''.join(['tape', '_runtime.isolate'])].spoiled = []\n", "a frame of the server": "frame = sys._getframe().f_back\n",
}
APP = "async def app(scope, receive, send):\n{}    await send({{'type': 'http.response.start', 'status': 200}})\n    await asyncio.sleep({})\n    await send({{'type': 'http.response.body', 'body': b'x'}})\n"


def in_turn(*sources: str) -> list[Run]:
    """Runs one app after another on one event loop, as the page does."""
    async def all_of_them() -> list[Run]:
        runs = []
        for source in sources:
            lines: list[str] = []
            outcome = await run(json.dumps({"files": {"app.py": source}, "main": "app.py", "request": GET}), lines.append)
            runs.append(Run(lines, outcome))
        return runs

    return asyncio.run(all_of_them())


class IsolatedRuns(unittest.TestCase):
    def setUp(self) -> None:
        import wsgiref.headers  # noqa: F401  So that it is remembered before one of these changes it.
        in_turn(APP.format("", 0).replace("await asyncio.sleep(0)", "pass"))
        self.held, self.spoiled = dict(isolate._BASE._held), isolate.spoiled
        self.addCleanup(self.renew)

    def renew(self) -> None:
        isolate._BASE._held.update(self.held)
        isolate.spoiled = self.spoiled
        self.spoiled.clear()

    def after(self, source: str, wait: float = 0.08) -> Run:
        """What a plain app comes to after this one."""
        _, second = in_turn(source, "import asyncio, wsgiref.headers, json\nfrom http.client import responses\nassert wsgiref.headers.Headers.add_header and json.dumps([1]) == '[1]' and responses[200] == 'OK'\n" + APP.format("", wait))
        gc.collect()
        self.assertIsNone(second.failure)
        self.assertEqual((second.body, "forged" in json.dumps(second.rows)), ("x", False))
        return second

    def test_what_is_planned_for_later_is_called_off(self):
        for name, body in LATE.items():
            with self.subTest(name):
                # Late enough that a busy machine has ended the run before it, and waited for.
                self.after(PATCH + APP.format(body, 0), wait=0.5)
                self.assertEqual(must_restore(), "")

    def test_hooks_do_not_outlive_the_run(self):
        for name, source in HOOKS.items():
            with self.subTest(name):
                self.after(PATCH + source + APP.format("", 0))
                self.renew()

    def test_names_that_are_put_together_are_found_out(self):
        for name, source in TOGETHER.items():
            with self.subTest(name):
                self.after(PATCH + source + APP.format("", 0))
                self.renew()

    def test_what_cannot_be_undone_is_told(self):
        for name, source in TOLD.items():
            with self.subTest(name):
                in_turn(PATCH + source + APP.format("", 0))
                self.assertIn("restored before the next run", must_restore())
                self.renew()

    def test_ordinary_code_gives_no_interpreter_up(self):
        ordinary = "import json, gc, codecs, asyncio\nclass A: pass\nsetattr(A, 'x', getattr(json, 'dumps')(vars(A()).copy()))\nexec('y = 1')\ncodecs.lookup('utf-8')\ngc.collect()\n"
        self.after(ordinary + APP.format("    asyncio.get_running_loop().call_later(9, print)\n", 0))
        self.assertEqual(must_restore(), "")

    def test_a_check_tells_too(self):
        order = json.dumps({"files": {"app.py": "import tape_runtime.shown\n" + "import asyncio\n" + APP.format("", 0)}, "main": "app.py", "request": GET})
        asyncio.run(check(order, "async def check_it(bench):\n    await bench.get('/')\n"))
        self.assertIn("tape_runtime", must_restore())


if __name__ == "__main__":
    sys.exit(unittest.main())
