"""The stand-in for pydantic's engine, held to what the real engine answered: the same in every word, or a clear refusal."""

import json
import unittest

from from_packs import ANSWERS

import pydantic_answers
import pydantic_core
import pydantic_engine
from held import hold

#: How many cases of a group the stand-in may refuse. A number here only ever gets smaller.
REFUSED = json.loads((ANSWERS / "refused.json").read_text("utf-8"))


class HeldToRecordedAnswers(unittest.TestCase):
    def hold(self, group: str) -> None:
        recorded = json.loads((ANSWERS / f"{group}.json").read_text("utf-8"))
        self.assertEqual(recorded["inputs"], pydantic_answers.inputs_digest(group), "The questions have changed since the answers were recorded: record them again.")
        held = hold(recorded, pydantic_answers.answers(group))
        print(f"{group}: {held.same} the same, {len(held.refused)} refused, {len(held.different)} different")
        self.assertEqual([], held.unasked, "Questions and recorded answers are not the same: record them again.")
        self.assertEqual([], held.different[:10], f"{len(held.different)} answers differ")
        self.assertLessEqual(len(held.refused), REFUSED[group], "\n".join(held.refused[:20]))
        self.assertGreater(held.same, 0)


def _held(group: str):
    return lambda self: self.hold(group)


for _group in pydantic_answers.GROUPS:
    setattr(HeldToRecordedAnswers, f"test_{_group.replace('-', '_')}", _held(_group))


class StandsInItsPlace(unittest.TestCase):
    def test_the_module_under_the_engine_s_name_is_the_stand_in(self) -> None:
        self.assertIs(pydantic_core.SchemaValidator, pydantic_engine.SchemaValidator)
        self.assertEqual(pydantic_core.__version__, pydantic_engine.STANDS_FOR.split()[-1])

    def test_every_refusal_allowed_is_of_a_group(self) -> None:
        self.assertEqual(set(REFUSED), set(pydantic_answers.GROUPS))


class ADifferenceIsSeen(unittest.TestCase):
    def test_a_changed_answer_a_missing_and_a_superfluous_one_are_told(self) -> None:
        recorded = {"rows": {"a": [0, 0], "b": [0]}, "texts": ["1"]}
        held = hold(recorded, [("a", "", lambda: "1"), ("a", "", lambda: "2"), ("c", "", lambda: "1")])
        self.assertEqual((1, 1, 2), (held.same, len(held.different), len(held.unasked)))


if __name__ == "__main__":
    unittest.main()
