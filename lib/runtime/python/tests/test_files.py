"""A run has its files as a tree in a folder of its own: packages, templates, data; what it leaves there is told, and gone."""

import os
import tempfile
import unittest

from harness import serve

ANSWER = "    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [repr(out).encode()]\n"
APP = "def app(environ, start_response):\n"


class RunFiles(unittest.TestCase):
    def test_packages_and_relative_imports(self):
        files = {
            "shop/__init__.py": "name = 'shop'\n", "shop/app.py": "from . import name\nfrom .parts.price import price\nimport shop.parts.price as again\nimport beside\n"
            + APP + "    out = [name, price, again.price, beside.x, __name__, __package__]\n" + ANSWER,
            "shop/parts/__init__.py": "", "shop/parts/price.py": "from ..tax import rate\nprice = 10 * rate\n", "shop/tax.py": "rate = 2\n", "beside.py": "x = 1\n",
        }
        result = serve(files, main="shop/app.py")
        self.assertEqual((result.failure, result.body), (None, "['shop', 20, 20, 1, 'shop.app', 'shop']"))
        self.assertEqual({e["file"] for e in result.all("return")}, {"shop/app.py"})
        gone = serve("try:\n    import shop\nexcept ImportError:\n    shop = None\n" + APP + "    out = shop\n" + ANSWER)
        self.assertEqual(gone.body, "None")

    def test_a_folder_without_init_is_a_package_too_and_does_not_outlive_the_run(self):
        result = serve({"app.py": "from space.a import x\n" + APP + "    out = x\n" + ANSWER, "space/a.py": "x = 5\n"})
        self.assertEqual((result.failure, result.body), (None, "5"))
        gone = serve("import importlib.util\nout = importlib.util.find_spec('space')\n" + APP + ANSWER)
        self.assertEqual(gone.body, "None")

    def test_files_of_every_kind_lie_in_the_working_directory(self):
        source = "import os\nfrom pathlib import Path\nhere = Path(__file__).parent\n" + APP + "    out = [open('data/a.txt').read(), (here / 'b.bin').read_bytes(), os.getcwd() == str(here), sorted(os.listdir())]\n" + ANSWER
        result = serve({"app.py": source, "data/a.txt": "é", "b.bin": {"base64": "AP8="}})
        self.assertEqual(result.body.encode("latin-1").decode(), r"['é', b'\x00\xff', True, ['app.py', 'b.bin', 'data']]")

    def test_what_a_run_leaves_is_told_and_gone_with_it(self):
        source = "import os, sqlite3\ndb = sqlite3.connect('db.sqlite3')\ndb.execute('create table if not exists t (n)')\ndb.execute('insert into t values (1)')\ndb.commit()\n" \
            "os.remove('old.txt')\nopen('same.txt', 'w').write('same')\nopen('new.txt', 'w').write('changed')\n" + APP + "    out = db.execute('select count(*) from t').fetchone()\n" + ANSWER
        files = {"app.py": source, "old.txt": "", "same.txt": "same", "new.txt": "before"}
        for _ in range(2):
            result = serve(files)
            self.assertEqual((result.failure, result.body), (None, "(1,)"))
            told = {row["path"]: row["change"] for row in result.outcome["files"]}
            self.assertEqual(told, {"db.sqlite3": "created", "new.txt": "changed", "old.txt": "deleted"})
        self.assertNotIn("files", serve(APP + "    out = 1\n" + ANSWER).outcome)

    def test_a_tree_that_cannot_be_is_refused_in_words_and_nothing_is_written(self):
        tempfile.tempdir = kept = tempfile.mkdtemp()
        self.addCleanup(lambda: (setattr(tempfile, "tempdir", None), os.rmdir(kept)))
        for path, words in {
            "../a.py": "no path inside the run's folder", "/etc/a": "no path inside", "a//b": "no path inside", "a\\b": "no path inside", "./a": "no path inside",
            "a" * 120: "no path inside", "/".join("abcdefghijklm"): "too long", "app.py/x": "a file and a folder at once", "b\x00": "no path inside",
        }.items():
            with self.subTest(path):
                result = serve({"app.py": "x = 1\n", path: ""})
                self.assertEqual((result.failure["type"], result.response), ("BadFiles", None))
                self.assertIn(words, result.failure["sentence"])
        for files, main, words in (
            ({"app.py": "", "x": "x" * 1_000_001}, "app.py", "a file may have"), ({f"a{i}.py": "" for i in range(301)}, "a0.py", "301 files"),
            ({"app.py": "", "x": 5}, "app.py", "a file is text"), ({"app.py": "", "x.py": {"base64": ""}}, "app.py", "is text"), ({"app.py": ""}, "b.py", "not among the files"), ({"a-b.py": ""}, "a-b.py", "cannot be imported"),
            ({f"f{i}": "x" * 900_000 for i in range(5)} | {"app.py": ""}, "app.py", "together"),
        ):
            self.assertIn(words, serve(files, main=main).failure["sentence"])
        self.assertEqual(os.listdir(kept), [])


if __name__ == "__main__":
    unittest.main()
