"""What stands in the place of an app's iterable: it behaves as that does, and its chunks are recorded as they are taken."""

import operator
from collections.abc import Iterator
from typing import Protocol

from . import shown


class Reader(Protocol):
    """Who records the chunks of an iterable, and closes it: a tap."""

    length: int | None

    def read(self, result: object) -> Iterator:
        """The chunks, each recorded."""

    def close(self) -> None:
        """Calls the iterable's own close()."""


def wrapped(result: object, tap: Reader) -> object:
    """The iterable that an app returned, as a layer or the server gets it: what it would see without a tap, and every chunk recorded."""
    try:
        tap.length = len(result)
    except Exception:
        tap.length = None
    if type(result) in (list, _TappedList):
        return _TappedList(result, tap)
    shape = {"__class__": property(lambda _: type(result))}  # What isinstance() asks.
    if tap.length is not None:
        shape["__len__"] = lambda _: len(result)
    if isinstance(result, (list, tuple)):  # A tuple, or a list of a kind of its own.
        shape |= {"__getitem__": lambda _, place: result[place], "__add__": lambda tapped, more: [*tapped, *more]}
    if hasattr(type(result), "__next__"):
        # Its own iterator, as a generator is: a layer may call next() on it, or keep iter() of it and close that.
        shape |= {"__iter__": lambda tapped: tapped, "__next__": lambda tapped: next(tapped._chunks())}
    if hasattr(result, "close"):
        shape["close"] = lambda _: tap.close()
    return type("TappedIterable", (_Tapped,), shape)(result, tap)


def as_returned(result: object) -> dict:
    """What a layer returned, as it is shown: where it passed on what it got, that, and not the tap around it."""
    while isinstance(result, _Tapped) or (isinstance(result, _TappedList) and result.untouched()):
        result = result._result
    return shown.value(result)


class _Tapped:
    def __init__(self, result: object, tap: Reader):
        self._result, self._tap, self._read = result, tap, None

    def __repr__(self) -> str:
        return repr(self._result)

    def __getattr__(self, name: str) -> object:
        return getattr(self._result, name)

    def __iter__(self) -> Iterator:
        return self._tap.read(self._result)

    def _chunks(self) -> Iterator:
        """The one reading of an app's iterable that is its own iterator."""
        if self._read is None:
            self._read = self._tap.read(self._result)
        return self._read


class _TappedList(list):
    """A list that an app returned, as a layer gets it: a list, whose chunks are recorded when they are gone over."""

    def __init__(self, result: list, tap: Reader):
        super().__init__(list.__getitem__(result, slice(None)))
        self._result, self._tap = result, tap

    def untouched(self) -> bool:
        """Whether nobody has put anything in or taken anything out."""
        mine, theirs = list.__getitem__(self, slice(None)), list.__getitem__(self._result, slice(None))
        return len(mine) == len(theirs) and all(map(operator.is_, mine, theirs))

    def __iter__(self) -> Iterator:
        return self._tap.read(self._result if self.untouched() else list.__getitem__(self, slice(None)))

    def __add__(self, more: list) -> list:
        return [*self, *more]
