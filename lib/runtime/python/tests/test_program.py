"""Programs without an app: what they print, give and raise."""

import unittest

from harness import serve


def told(source: str) -> tuple[list[tuple], dict]:
    """The rows a program tells, as (kind, line, text), and its outcome."""
    run = serve(source, mode="program")
    text = {"print": lambda p: p["text"], "value": lambda p: p["value"]["repr"], "exception": lambda p: p["failure"]["type"], "stopped": lambda p: p["why"]}
    return [(e["kind"], e["line"], text[e["kind"]](e["payload"])) for e in run.events], run.outcome


class Program(unittest.TestCase):
    def test_prints_and_values_stand_at_their_lines(self) -> None:
        rows, outcome = told('"""What it is."""\nx = 1\nx + 1\nprint(x)\nNone\n')
        self.assertEqual(rows, [("value", 3, "2"), ("print", 4, "1\n")])
        self.assertIsNone(outcome["failure"])
        self.assertIsNone(outcome["interface"])

    def test_it_is_the_main_program_and_may_run_a_loop(self) -> None:
        rows, _ = told("import asyncio\nasync def f():\n    return 3\nif __name__ == '__main__':\n    print(asyncio.run(f()))\n")
        self.assertEqual(rows, [("print", 5, "3\n")])

    def test_what_it_raises_has_its_line(self) -> None:
        rows, outcome = told("print(1)\nraise ValueError('no')\n")
        self.assertEqual(rows[-1], ("exception", 2, "ValueError"))
        self.assertEqual(outcome["failure"]["line"], 2)
        self.assertTrue(outcome["failure"]["sentence"].startswith("The program raised"))

    def test_what_does_not_parse_says_where(self) -> None:
        _, outcome = told("x = (\n")
        self.assertEqual(outcome["failure"]["type"], "SyntaxError")

    def test_it_does_not_run_for_ever(self) -> None:
        _, outcome = told("while True:\n    pass\n")
        self.assertIn("Stopped", outcome["failure"]["sentence"])


if __name__ == "__main__":
    unittest.main()
