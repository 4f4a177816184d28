"""The stand-in for pydantic's engine, held to what the real engine answered: the same in every word, or a clear refusal."""

import json
import unittest

from from_packs import ANSWERS

import pydantic_answers
import pydantic_core
import pydantic_engine
from pydantic_engine import StandInRefusal

#: How many cases of a group the stand-in may refuse. A number here only ever gets smaller.
REFUSED = json.loads((ANSWERS / "refused.json").read_text("utf-8"))


class HeldToRecordedAnswers(unittest.TestCase):
    def hold(self, group: str) -> None:
        recorded = json.loads((ANSWERS / f"{group}.json").read_text("utf-8"))
        self.assertEqual(recorded["inputs"], pydantic_answers.inputs_digest(group), "The questions have changed since the answers were recorded: record them again.")
        rows, texts = recorded["rows"], recorded["texts"]
        asked = {row: 0 for row in rows}
        same, refused, different = 0, [], []
        for row, given, call in pydantic_answers.answers(group):
            self.assertIn(row, rows, "No answer to this was recorded: record again.")
            wanted = texts[rows[row][asked[row]]]
            asked[row] += 1
            try:
                said = call()
            except StandInRefusal as refusal:
                refused.append(f"{row} {given[:100]}: {refusal}")
                continue
            if said == wanted:
                same += 1
            else:
                different.append(f"{row} {given[:200]}\n  the engine: {wanted[:1500]}\n  the stand-in: {said[:1500]}")
        self.assertEqual(asked, {row: len(places) for row, places in rows.items()}, "Recorded answers were not asked for.")
        print(f"{group}: {same} the same, {len(refused)} refused, {len(different)} different")
        self.assertEqual([], different[:10], f"{len(different)} of {same + len(different)} answers differ")
        self.assertLessEqual(len(refused), REFUSED[group], "\n".join(refused[:20]))
        self.assertGreater(same, 0)


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


if __name__ == "__main__":
    unittest.main()
