"""An exception as the tape shows it: a sentence for a learner, a remedy where one is known, and the traceback with their frames marked."""

import traceback

from . import shown
from .budget import Stopped
from .recorder import Recorder
from .remedies import explain
from .hidden_frames import ours, place


class Failures:
    """Words every exception of a run once, and records where it crosses a boundary."""

    def __init__(self, recorder: Recorder):
        self._recorder = recorder
        self._worded: list[tuple[BaseException, dict]] = []
        self._crossed: list[BaseException] = []

    def cross(self, error: BaseException, lanes: tuple[str, str]) -> None:
        """Records that the exception leaves an app or a layer; what the server itself has stopped is no failure of the app."""
        if isinstance(error, Stopped):
            return
        self._crossed = [*self._crossed[-20:], error]
        failure = self.of(error)
        at = (failure["file"], failure["line"])
        self._recorder.event("exception", lanes, {"failure": failure}, at, final=True)

    def crossed(self, error: BaseException) -> bool:
        """Whether the tape has this exception already."""
        return any(known is error for known in self._crossed)

    def of(self, error: BaseException) -> dict:
        """The failure that an exception makes."""
        for known, failure in self._worded:
            if known is error:
                return failure
        failure = word(error, self._recorder.files)
        if failure["line"] is None:
            failure["file"], failure["line"] = self._recorder.last()
        self._worded = [*self._worded[-20:], (error, failure)]
        return failure


def word(error: BaseException, files: set[str]) -> dict:
    """An exception in words: type, message, sentence, remedy, place and traceback."""
    frames = _frames(error, files)
    own = [frame for frame in frames if frame["own"]]
    file, line, column = (own[-1]["file"], own[-1]["line"], None) if own else (None, None, None)
    if isinstance(error, SyntaxError) and error.filename in files:
        file, line = error.filename, error.lineno
        column = max(0, (error.offset or 1) - 1)
    message = _message(error)
    source = own[-1]["source"] if own else ""
    try:
        sentence, remedy = explain(error, message, source, frames)
    except Exception:
        sentence, remedy = f"{type(error).__name__}: {message}", None
    return {
        "type": shown.text(type(error).__name__, 200), "message": shown.text(message), "sentence": shown.text(sentence),
        "remedy": shown.text(remedy) if remedy else None,
        "file": file, "line": line, "column": column, "traceback": frames,
    }


def _message(error: BaseException) -> str:
    try:
        if isinstance(error, SyntaxError):
            return str(error.msg)
        return str.__str__(str(error))
    except Exception:
        return "(its message could not be read)"


def _frames(error: BaseException, files: set[str]) -> list[dict]:
    try:
        summaries = list(traceback.extract_tb(error.__traceback__, limit=-200))
    except Exception:
        return []
    frames = [
        {
            "file": shown.text(place(s.filename)), "line": s.lineno or 0, "function": shown.text(s.name),
            "source": shown.text(s.line or ""), "own": s.filename in files,
        }
        for s in summaries
        if not ours(s.filename)
    ]
    return frames if len(frames) <= 60 else [*frames[:30], *frames[-30:]]
