"""The time zone of parsed datetimes: a fixed distance from UTC."""

from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any

_DAY = 86_400


class TzInfo(tzinfo):
    """A fixed offset from UTC in seconds."""

    def __new__(cls, seconds: float = 0.0) -> "TzInfo":
        made = tzinfo.__new__(cls)
        made._seconds = int(seconds)
        if abs(made._seconds) >= _DAY:
            raise ValueError(f"TzInfo offset must be strictly between -86400 and 86400 (24 hours) seconds, got {made._seconds}")
        return made

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__()

    def utcoffset(self, dt: datetime | None) -> timedelta:
        return timedelta(seconds=self._seconds)

    def dst(self, dt: datetime | None) -> None:
        return None

    def tzname(self, dt: datetime | None) -> str:
        return str(self)

    def fromutc(self, dt: datetime) -> datetime:
        return (dt.replace(tzinfo=None) + timedelta(seconds=self._seconds)).replace(tzinfo=self)

    def __str__(self) -> str:
        if self._seconds == 0:
            return "UTC"
        minutes, seconds = divmod(abs(self._seconds), 60)
        shown = f"{'-' if self._seconds < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"
        return f"{shown}:{seconds:02}" if seconds else shown

    def __repr__(self) -> str:
        return f"TzInfo({self._seconds})"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, TzInfo):
            return self._seconds == other._seconds
        if isinstance(other, timezone):
            return other.utcoffset(None) == timedelta(seconds=self._seconds)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(timedelta(seconds=self._seconds))

    def __deepcopy__(self, memo: Any) -> "TzInfo":
        return TzInfo(self._seconds)

    def __reduce__(self) -> tuple:
        return TzInfo, (self._seconds,)
