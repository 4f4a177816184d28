"""The command line: what it prints, what it takes, how it ends."""

import base64
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[4]
CODE = ROOT / "content/guides/wsgi-and-asgi"
HELLO, DEAD = str(CODE / "1-what-wsgi-is/code/hello.py"), str(CODE / "2-a-wsgi-app-from-scratch/code/str_body.py")
ECHO = """async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        return await send({"type": "lifespan.startup.failed", "message": "no db"})
    await receive()
    await send({"type": "websocket.accept"})
    while (event := await receive())["type"] == "websocket.receive":
        await send({"type": "websocket.send", "text": event["text"].upper()})
"""
POST = """def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["wsgi.input"].read(), environ["HTTP_X_A"].encode()]
def other(environ, start_response):
    start_response("200", [])
    return []
"""


def tape(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, str(ROOT / "lib/runtime/python/cli.py"), *arguments], capture_output=True, text=True, timeout=60)


class Command(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name: str, source: str) -> str:
        path = self.folder / name
        path.write_text(source)
        return str(path)

    def test_it_ends_with_0_1_or_2(self):
        broken = self.file("app.py", "def app(environ start_response):\n    pass\n")
        for arguments, code in (((HELLO,), 0), ((DEAD,), 1), ((broken,), 1), ((HELLO, "GET / HTTP/9"), 1), ((HELLO, "--app", "nobody"), 1), (("no.py",), 2), (("--help",), 0)):
            with self.subTest(arguments):
                self.assertEqual(tape(*arguments).returncode, code)

    def test_json_holds_all_of_it(self):
        file = self.file("app.py", POST)
        result = json.loads(tape(file, "POST /a?b=c", "--body", "hé", "--header", "X-A: 1", "--header", "X-A: 2", "--json").stdout)
        response = result["response"]
        self.assertEqual(sorted(result), ["advice", "error", "events", "response", "violations"])
        self.assertEqual(sorted(response), ["body", "complete", "headers", "raw", "reason", "status"])
        self.assertEqual((response["status"], response["reason"], response["complete"], result["error"]), (200, "OK", True, None))
        self.assertEqual(base64.b64decode(response["body"]), "hé1,2".encode())
        self.assertIn(["Content-Type", "text/plain"], response["headers"])
        self.assertTrue(base64.b64decode(response["raw"]).startswith(b"HTTP/1.1 200 OK\r\n"))
        dead = json.loads(tape(DEAD, "--json").stdout)
        self.assertEqual((sorted(dead["error"]), dead["error"]["type"]), (["by", "file", "line", "message", "remedy", "sentence", "type"], "TypeError"))
        self.assertEqual(json.loads(tape(self.file("none.py", "x = 1\n"), "--json").stdout)["response"], None)

    def test_a_package_is_imported_as_one_and_looked_into_by_threads_too(self):
        (self.folder / "shop").mkdir()
        self.file("shop/__init__.py", "")
        self.file("shop/parts.py", "def slow(): return b'deep'\n")
        file = self.file("shop/asgi.py", "import asyncio\nfrom .parts import slow\nasync def app(scope, receive, send):\n    body = await asyncio.to_thread(slow)\n"
                         "    await send({'type': 'http.response.start', 'status': 200})\n    await send({'type': 'http.response.body', 'body': body})\n")
        self.assertIn("200 OK, 4 bytes of body, complete.", tape(file).stdout)
        result = json.loads(tape(file, "--json", "--xray", "stations").stdout)
        self.assertEqual([(row["label"], row["depth"], row["file"], row["result"]) for row in result["xray"]["rows"]],
                         [("app", 0, "shop/asgi.py", "None"), ("slow", 1, "shop/parts.py", "b'deep'")])
        self.assertRegex(tape(file, "--xray", "stations").stdout, r"yours +slow  shop/parts\.py:1")

    def test_a_violation_ends_with_1_and_advice_does_not(self):
        bare = self.file("bare.py", "def app(e, s):\n    s('200 OK', [])\n    return [b'x']\n")
        listed = self.file("listed.py", "def app(e, s):\n    s('200 OK', (('Content-Type', 'a/b'),))\n    return [b'x']\n")
        said, broken = tape(bare), tape(listed)
        self.assertEqual((said.returncode, broken.returncode), (0, 1))
        self.assertIn("· should: A response with a body", said.stdout)
        self.assertIn("✗ The headers are a real list", broken.stdout)
        result = json.loads(tape(bare, "--json").stdout)
        self.assertEqual((result["violations"], [(v["rule"], v["level"], v["line"]) for v in result["advice"]]), ([], [("wsgi.headers.content-type", "should", 2)]))

    def test_nothing_is_cut_without_a_word(self):
        file = self.file("long.py", f"def app(e, s):\n    s('200 OK', [('Content-Type', 'a/b'), ('X-Long', '{'x' * 200}')])\n    return [b'{'y' * 200}']\n")
        cut, full = tape(file).stdout, tape(file, "--full").stdout
        self.assertRegex(cut, r"\d lines are cut at 90 characters, where … stands: --full shows all\.")
        self.assertNotIn("x" * 200, cut)
        self.assertIn("x" * 200, full)
        self.assertIn("y" * 200, full)
        self.assertNotIn("--full shows", full)

    def test_it_says_whose_code_raised(self):
        server = self.file("server.py", "def app(e, s):\n    s('200 OK', [])\n    s('200 OK', [])\n    return []\n")
        own = self.file("own.py", "def app(e, s):\n    return [1 / 0]\n")
        few = self.file("few.py", "def app(e):\n    return []\n")
        self.assertIn("the server raised AssertionError: Response headers already set!", tape(server).stdout)
        self.assertNotIn("the server raised", tape(own).stdout)
        self.assertNotIn("the server raised", tape(few, "--interface", "wsgi").stdout)

    def test_options_reach_the_run(self):
        file, echo = self.file("app.py", POST), self.file("echo.py", ECHO)
        self.assertIn("wsgi.status.reason", tape(file, "--app", "other").stdout)
        self.assertIn("wsgiref.validate refuses this", tape(DEAD, "--strict").stdout)
        self.assertIn("missing 1 required positional argument", tape(echo, "--interface", "wsgi").stdout)
        spoken = tape(echo, "--websocket", "--send", "one", "--send", "two")
        self.assertRegex(spoken.stdout, r"frame +text ONE(.|\n)*frame +text TWO")
        failed = tape(echo, "--websocket", "--lifespan")
        self.assertEqual((failed.returncode, "its startup failed: no db" in failed.stdout, "shutdown" in failed.stdout.split("\n\n")[0]), (1, True, False))

    def test_several_requests_are_one_run(self):
        file = self.file("app.py", "n = 0\ndef app(environ, start_response):\n    global n\n    n += 1\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n"
                         "    return [f\"{n} {environ['SCRIPT_NAME']} {environ['PATH_INFO']}\".encode()]\n")
        options = ("--repeat", "2", "--then", "GET /api/last", "--root-path", "/api")
        result = json.loads(tape(file, *options, "--json").stdout)
        self.assertEqual([base64.b64decode(one["body"]) for one in result["responses"]], [b"1 /api /", b"2 /api /", b"3 /api /last"])
        self.assertEqual(result["response"], result["responses"][-1])
        self.assertRegex(tape(file, *options).stdout, r"request +GET /api/last HTTP/1.1 .*connection 1(.|\n)*1: 200 OK.*\n2: 200 OK.*\n3: 200 OK, 12 bytes of body, complete.\n")

    def test_a_client_leaves_and_that_is_no_failure_of_the_app(self):
        file = self.file("app.py", "async def app(scope, receive, send):\n    while (event := await receive())['type'] == 'http.request':\n        print(event['body'])\n    print('gone')\n")
        result = tape(file, "POST /", "--body", "0123456789", "--pieces", "2,2", "--leave", "sending:5")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([line.split("stdout: ")[1].split("  ")[0] for line in result.stdout.splitlines() if "stdout: " in line], [r"b'01'\n", r"b'23'\n", r"b'4'\n", r"gone\n"])
        forever = self.file("forever.py", "def app(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    while True: yield b'tick'\n")
        for when in ("reading:6", "waiting:30"):
            result = tape(forever, "--leave", when)
            self.assertEqual((result.returncode, "The client has left" in result.stdout), (0, True))

    def test_a_form_brings_fields_and_files(self):
        (self.folder / "a.bin").write_bytes(b"\x00\xff")
        file = self.file("app.py", POST.replace("environ[\"HTTP_X_A\"]", "environ[\"CONTENT_TYPE\"]"))
        body = base64.b64decode(json.loads(tape(file, "--form", "name=Ada", "--form", f"doc=@{self.folder}/a.bin", "--json").stdout)["response"]["body"])
        self.assertIn(b'name="name"\r\n\r\nAda\r\n', body)
        self.assertIn(b'name="doc"; filename="a.bin"\r\nContent-Type: application/octet-stream\r\n\r\n\x00\xff\r\n', body)
        self.assertTrue(body.endswith(b"--callable-form--\r\nmultipart/form-data; boundary=callable-form"))
        whole = json.loads(tape(file, "POST /", "--body-file", str(self.folder / "a.bin"), "--header", "Content-Type: a/b", "--json").stdout)
        self.assertEqual(base64.b64decode(whole["response"]["body"]), b"\x00\xffa/b")

    def test_a_startup_that_fails_ends_the_run_where_it_must_not(self):
        file = self.file("app.py", "async def app(scope, receive, send):\n    assert scope['type'] == 'http'\n    await send({'type': 'http.response.start', 'status': 200})\n    await send({'type': 'http.response.body'})\n")
        self.assertEqual([tape(*arguments).returncode for arguments in ((file, "--lifespan"), ("--lifespan", file), (file, "--lifespan", "auto"), (file, "--lifespan", "on"))], [0, 0, 0, 1])

    def test_modules_in_folders_are_the_apps_own(self):
        for folder in ("pkg", "names"):
            (self.folder / folder).mkdir()
        self.file("pkg/__init__.py", "from .inner import x\n")
        self.file("pkg/inner.py", "x = b'in'\n")
        self.file("names/thing.py", "def fail(): raise KeyError('deep')\n")
        file = self.file("app.py", "from pkg import x\nfrom names.thing import fail\ndef app(environ, start_response):\n    fail()\n")
        self.assertIn("names/thing.py, line 1: ", tape(file).stdout)

    def test_misuse_is_one_line_that_says_what_to_do(self):
        file = self.file("app.py", POST)
        for arguments, words in (
            ((), "FILE"), (("no.py",), "There is no file no.py."), ((str(self.folder),), "no Python file"), ((file, "--no"), "--no"), ((file, "GET"), "'GET' is no request"),
            ((file, "--interface", "cgi"), "--interface"), ((file, "--header", "X"), "'X' is no header"), ((file, "--send", "x"), "--send goes with --websocket"),
            ((file, "--websocket"), "is a WSGI app"), ((file, "--lifespan"), "is a WSGI app"), ((file, "GET /", "more"), "more"),
            ((file, "--leave", "soon"), "'soon' says not when"), ((file, "--pieces", "x"), "are no sizes"), ((file, "--root-path", "api"), "no path to be mounted at"),
            ((file, "--repeat", "0"), "1 to 20 requests"), ((file, "--form", "x"), "'x' is no field"), ((file, "--form", "a=@none"), "cannot be read"),
            ((file, "--body", "a", "--form", "b=c"), "one body"), ((file, "--websocket", "--leave", "waiting"), "--leave is for"), ((file, "--then", "x"), "'x' is no request"),
        ):
            with self.subTest(arguments):
                result = tape(*arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertRegex(result.stderr, r"^[A-Z'/-].*\. \(npm run tape -- --help says more\.\)\n$")
                self.assertIn(words, result.stderr)

    def test_text_shows_where_a_file_cannot_be_read(self):
        result = tape(self.file("app.py", "def app(environ start_response):\n    pass\n"))
        self.assertIn("app.py, line 1: ", result.stdout)
        self.assertRegex(result.stdout, r"\n    def app\(environ start_response\):\n {12,}\^\n")
        self.assertIn("wsgi.chunk.bytes", tape(DEAD).stdout)

    def test_a_reader_that_stops_reading_ends_it_without_a_traceback(self):
        file = self.file("app.py", "def app(e, s):\n    s('200 OK', [('Content-Type', 'text/plain')])\n    return [b'x'] * 700\n")
        child = subprocess.Popen([sys.executable, str(ROOT / "lib/runtime/python/cli.py"), file], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        child.stdout.close()
        with child.stderr as said:
            self.assertEqual((said.read(), child.wait(60)), (b"", 0))


if __name__ == "__main__":
    unittest.main()
