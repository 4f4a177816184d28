"""An exception as the tape shows it: a sentence for a learner, a remedy where one is known, and the traceback with their frames marked."""

import re
import traceback
from asyncio import CancelledError
from opcode import opmap

from . import shown
from .budget import Stopped
from .recorder import Recorder
from .remedies import explain
from .hidden_frames import ours, place

#: What send() and start_response() say to a second start, and what is to be done about the error that led to it.
LATE = r"Expected ASGI message 'http\.response\.body', but got 'http\.response\.start'|Response headers already set!"
TOO_LATE = {
    "RuntimeError": "Mend the error. Once http.response.start is sent, no other can take its place: an error layer lets the exception pass then, and the server breaks the answer off.",
    "AssertionError": "Mend the error. An error page replaces a head that has not been sent only with sys.exc_info() as the third argument of start_response.",
}


class Failures:
    """Words every exception of a run once, and records where it crosses a boundary."""

    def __init__(self, recorder: Recorder):
        self._recorder = recorder
        self._worded: list[tuple[BaseException, dict]] = []
        self._crossed: list[BaseException] = []
        self._hints: list[tuple[BaseException, dict]] = []

    def cross(self, error: BaseException, lanes: tuple[str, str]) -> None:
        """Records that the exception leaves an app or a layer; what the server itself has stopped is no failure of the app."""
        if isinstance(error, Stopped):
            return
        self._crossed = [*self._crossed[-20:], error]
        failure = self.of(error)
        at = (failure["file"], failure["line"])
        self._recorder.event("exception", lanes, {"failure": failure}, at, final=True)

    def forget(self) -> None:
        """Lets go of the exceptions, and with them of the frames they came from."""
        self._worded, self._crossed, self._hints = [], [], []

    def hint(self, error: BaseException, remedy: str, **more: object) -> None:
        """Gives an exception that is about to cross the remedy, and what else of its failure only its place can tell."""
        self._hints = [*self._hints[-20:], (error, {"remedy": remedy, **more})]

    def outcome(self, error: BaseException) -> dict:
        """What a run ended with: where an error page was refused because its head came too late, the error that it was for."""
        cause, failure = error.__context__, self.of(error)
        if failure["by"] != "server" or not isinstance(cause, Exception) or not re.match(LATE, failure["message"]):
            return failure
        first = self.of(cause)
        if first["by"] == "server":
            return failure
        at = f", line {failure['line']}," if failure["line"] else ""
        said = first["sentence"] if first["sentence"].endswith((".", "!", "?")) else f"{first['sentence']}."
        return first | {"sentence": f"{said} The error page that was to follow{at} is refused: its start comes second.", "remedy": TOO_LATE[failure["type"]]}

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
        for hinted, told in self._hints:
            if hinted is error:
                failure |= told
        self._worded = [*self._worded[-20:], (error, failure)]
        return failure


def first_of(error: BaseException) -> BaseException:
    """The first real exception in a group of them, however deep; an exception by itself."""
    while isinstance(error, BaseExceptionGroup):
        error = next((one for one in error.exceptions if not isinstance(one, CancelledError)), error.exceptions[0])
    return error


def word(error: BaseException, files: set[str]) -> dict:
    """An exception in words: type, message, sentence, remedy, place and traceback; a group of them in the words of its first."""
    if isinstance(error, BaseExceptionGroup):
        return _group(error, files)
    frames = _frames(error, files)
    own = [frame for frame in frames if frame["own"]]
    file, line, column = (own[-1]["file"], own[-1]["line"], None) if own else (None, None, None)
    if isinstance(error, SyntaxError) and error.filename in files:
        file, line = error.filename, error.lineno
        column = max(0, (error.offset or 1) - 1)
    message = _message(error)
    source = own[-1]["source"] if own else ""
    by = _raised_by(error)
    try:
        sentence, remedy = explain(error, message, source, frames, by)
    except Exception:
        sentence, remedy = f"{type(error).__name__}: {message}", None
    return {
        "type": shown.text(type(error).__name__, 200), "message": shown.text(message), "sentence": shown.text(sentence),
        "remedy": shown.text(remedy) if remedy else None,
        "file": file, "line": line, "column": column, "traceback": frames, "by": by,
    }


def _group(error: BaseExceptionGroup, files: set[str]) -> dict:
    first = word(first_of(error), files)
    others = _leaves(error) - 1
    more = f" Beside it {'one more exception was' if others == 1 else f'{others} more exceptions were'} raised." if others else ""
    message = f"{_message(error)}: {first['type']}: {first['message']}"
    return first | {
        "type": shown.text(type(error).__name__, 200), "message": shown.text(message),
        "sentence": shown.text(f"A task of the group failed. {first['sentence']}{more}"), "traceback": [*_frames(error, files), *first["traceback"]][-60:],
    }


def _leaves(error: BaseException) -> int:
    return sum(map(_leaves, error.exceptions)) if isinstance(error, BaseExceptionGroup) else 1


def _raised_by(error: BaseException) -> str:
    """Whose code raised it: the server's, where it refuses what it is given or cannot send it; a call that does not fit is the app's."""
    step = error.__traceback__
    while step and step.tb_next:
        step = step.tb_next
    code = step.tb_frame.f_code if step else None
    if not code or not (ours(code.co_filename) or code.co_filename.endswith("wsgiref/validate.py")):
        return "app"
    return "server" if not isinstance(error, TypeError) or code.co_code[step.tb_lasti] == opmap["RAISE_VARARGS"] else "app"


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
