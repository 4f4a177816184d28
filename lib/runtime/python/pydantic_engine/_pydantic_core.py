"""Takes the place of the engine's compiled module, pydantic_core._pydantic_core."""

from pydantic_engine import *  # noqa: F403
from pydantic_engine import __version__, _recursion_limit  # noqa: F401
