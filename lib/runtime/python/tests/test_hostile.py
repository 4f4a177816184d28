"""Two hundred hostile apps: each ends in a clear event, in time, and the next run is as if it had not been."""

import json
import os
import random
import sys
import time
import unittest

from harness import serve
from hostile import APPS, SOME

SOUND = (
    "import json, random, asyncio, builtins, time, os, warnings, sys\n"
    "def app(environ, start_response):\n"
    "    assert len('ab') == 2 and json.loads(json.dumps([1])) == [1] and callable(asyncio.sleep) and callable(time.sleep)\n"
    "    start_response('200 OK', [('Content-Type', 'text/plain')])\n"
    "    print('sound')\n"
    "    return [b'sound']\n"
)
LIMITS = {"lines": 20_000, "seconds": 0.3}


class Hostile(unittest.TestCase):
    def state(self) -> tuple:
        return (dict(os.environ), os.getcwd(), list(sys.path), list(sys.argv), sys.stdout, sys.getrecursionlimit(), json.dumps,
                random.random, len(sys.meta_path), "app" in sys.modules)

    def test_each_ends_clearly_and_in_time_and_leaves_nothing_behind(self):
        self.assertGreaterEqual(len(APPS), 200)
        wanted = serve(SOUND).kinds
        for name, source in SOME.items():
            with self.subTest(name):
                before, worked, began = self.state(), time.process_time(), time.monotonic()
                result = serve(source, limits=LIMITS)
                # Its own work, as others may have the processor; and what only waits ends too.
                self.assertLess(time.process_time() - worked, 4)
                self.assertLess(time.monotonic() - began, 60)
                self.assertEqual(self.state(), before)
                self.assertLessEqual(len(result.events), 2_000)
                self.assertTrue(result.response or result.failure, "neither a response nor a failure")
                if result.response:
                    self.assertEqual(result.kinds.count("closed"), 1)
                else:
                    self.assertIn(result.kinds[-1], ("exception", "stopped"))
                after = serve(SOUND)
                self.assertEqual((after.kinds, after.body, after.failure), (wanted, "sound", None))

    def test_what_does_not_end_is_stopped_and_says_where(self):
        loops = 0
        for name in SOME:
            if name.split(": ")[-1] in ("loop", "bare except", "except BaseException", "two bare excepts", "lambda"):
                loops += 1
                with self.subTest(name):
                    # Before Python 3.12 a loop on one line makes no line events: the clock stops it.
                    by_clock = name.endswith(": loop") and not hasattr(sys, "monitoring")
                    result = serve(APPS[name], limits={"lines": 20_000, "seconds": 0.5 if by_clock else 5})
                    (stopped,) = result.all("stopped")
                    after = "0.5 seconds" if by_clock else "20,000 lines"
                    self.assertRegex(stopped["payload"]["sentence"], rf"^Stopped at line \d+ after {after}\.$")
                    self.assertEqual(stopped["payload"]["why"], "time" if by_clock else "lines")
        self.assertGreater(loops, 0)

    def test_output_without_end_is_stopped(self):
        for name in ("call: endless print", "wsgi endless body", "asgi endless send"):
            result = serve(APPS[name], limits={"lines": 50_000, "seconds": 60})
            self.assertEqual([e["payload"]["why"] for e in result.all("stopped")], ["lines"], name)
            if "print" not in name:
                self.assertIn("The tape is full", result.all("note")[-1]["payload"]["sentence"], name)

    def test_waiting_without_end_is_stopped_by_the_clock(self):
        for name in ("asgi never", "asgi refuses cancel", "call: sleep"):
            result = serve(APPS[name], limits=LIMITS)
            self.assertEqual([e["payload"]["why"] for e in result.all("stopped")], ["time"], name)


if __name__ == "__main__":
    unittest.main()
