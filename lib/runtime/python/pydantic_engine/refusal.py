"""The one way in which this package says that it does not know."""

from typing import NoReturn


class StandInRefusal(Exception):
    """Raised where the real engine would do something that this stand-in does not do. Never a ValueError: no validator may take it for one."""


def refuse(what: str, real: str = "the real one does") -> NoReturn:
    """Ends a call with what is not done here. Always raises StandInRefusal."""
    raise StandInRefusal(f"The page's stand-in for pydantic's engine does not do {what}; {real}.")
