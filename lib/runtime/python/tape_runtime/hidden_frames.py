"""What a learner's code sees of the server is what it does, not how it is made: no frame, warning or repr shows these modules."""

import sys
import traceback
import warnings
from collections.abc import Callable

from .recorder import Recorder


def ours(filename: str) -> bool:
    """Whether a file is one of these modules."""
    return "/tape_runtime/" in filename.replace("\\", "/")


def place(filename: str) -> str:
    """A path without the folders of this machine."""
    parts = filename.replace("\\", "/").split("/")
    for root in ("site-packages", "lib"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) :])
    return filename


def hide(recorder: Recorder) -> Callable[[], None]:
    """Has tracebacks that the learner's code prints leave these modules out, and warnings name a line of the learner's, until the returned function is called."""
    plain, show = traceback.StackSummary.format_frame_summary, warnings.showwarning

    def format_frame_summary(stack: traceback.StackSummary, summary: traceback.FrameSummary, **how: object) -> str | None:
        return None if ours(summary.filename) else plain(stack, summary, **how)

    def showwarning(message: Warning | str, category: type, filename: str, lineno: int, file: object = None, line: str | None = None) -> None:
        own = recorder.last() if ours(filename) else (None, None)
        at = f"{own[0]}:{own[1]}" if own[1] else f"{place(filename)}:{lineno}"
        out = sys.stderr if file is None else file
        if out is not None:
            out.write(f"{at}: {category.__name__}: {message}\n")

    traceback.StackSummary.format_frame_summary = format_frame_summary
    warnings.showwarning = showwarning
    # Which client Starlette's TestClient finds is the packs' choice, not the learner's.
    warnings.filterwarnings("ignore", message="Using `httpx` with `starlette.testclient`")

    def unhide() -> None:
        traceback.StackSummary.format_frame_summary, warnings.showwarning = plain, show

    return unhide


def outward(thing: Callable, name: str | None = None) -> Callable:
    """The function or class with the name that a server's would have, whatever it is called here."""
    thing.__module__, thing.__qualname__ = "server", name or thing.__name__
    return thing
