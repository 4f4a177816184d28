"""What a strict reader of addresses holds against a text that a lax one mends."""

import re

from ..refusal import refuse
from .addresses import SPECIAL

_SOUND = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[!$&'()*+,;=:@/?#~._A-Za-z0-9\[\]-]|%[0-9a-fA-F]{2}|[\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd])*")


def violation(text: str) -> str | None:
    """The rule a readable address breaks, in the words of Rust's url crate; None where it breaks none."""
    bare = text.strip("".join(map(chr, range(33))))
    scheme, _, rest = bare.partition(":")
    sound = _SOUND.fullmatch(bare) and rest.count("#") < 2 and rest.split("/")[2:3] != [] and rest.split("/")[2].count("@") < 2
    if not sound or scheme.lower() in SPECIAL and not rest.startswith("//") or rest.startswith("///") and scheme.lower() != "file":
        refuse(f"the strict reading of the address {text!r}")
    if bare != text:
        return "leading or trailing control or space character are ignored in URLs"
    return None
