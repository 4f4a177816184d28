"""Holds the stand-in to one group of recorded answers."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pydantic_engine import StandInRefusal


@dataclass
class Held:
    """What came of a group: how many answers are the same, what was refused, what differs."""

    same: int = 0
    refused: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)


def hold(recorded: dict[str, Any], cases: Iterable[tuple[str, str, Any]], step: int = 1) -> Held:
    """Asks every case (or each `step`th) and compares it with what was recorded."""
    rows, texts = recorded["rows"], recorded["texts"]
    asked = dict.fromkeys(rows, 0)
    held = Held()
    for number, (row, given, call) in enumerate(cases):
        if row not in rows or asked[row] >= len(rows[row]):
            held.unasked.append(f"{row} {given[:100]} was never recorded")
            continue
        wanted = texts[rows[row][asked[row]]]
        asked[row] += 1
        if number % step:
            continue
        try:
            said = call()
        except StandInRefusal as refusal:
            held.refused.append(f"{row} {given[:100]}: {refusal}")
            continue
        if said == wanted:
            held.same += 1
        else:
            held.different.append(f"{row} {given[:200]}\n  the engine: {wanted[:1500]}\n  the stand-in: {said[:1500]}")
    held.unasked += [f"{row} was recorded {len(places)} times and asked {asked[row]} times" for row, places in rows.items() if asked[row] != len(places)]
    return held
