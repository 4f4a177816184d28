"""The engine's own type for addresses."""

from typing import Any, NoReturn
from urllib.parse import parse_qsl

from .failures import fail
from .reading.addresses import SPECIAL, Parts, encoded, read_address
from .reading.hosts import AddressError
from .refusal import refuse
from .validation_error import ValidationError

_USER_MARKS = set(' "#<>?`{}/:;=@[\\]^|')


class Url:
    """An address that was read and brought into its normal form."""

    __slots__ = ("_parts", "_text")

    def __new__(cls, url: Any) -> "Url":
        if isinstance(url, Url):
            return cls.of(url._parts)
        try:
            if not isinstance(url, str):
                raise fail("url_type", url)
            if not url:
                raise fail("url_parsing", url, error="input is empty")
            return cls.of(read_address(url))
        except AddressError as why:
            problem = fail("url_parsing", url, error=str(why))
        except Exception as failure:
            if not hasattr(failure, "lines"):
                raise
            problem = failure
        raise ValidationError("url", problem.lines)

    @classmethod
    def of(cls, parts: Parts) -> "Url":
        """The address of parts that were read."""
        made = object.__new__(cls)
        made._parts, made._text = parts, parts.text()
        return made

    @classmethod
    def build(
        cls, *, scheme: str, username: str | None = None, password: str | None = None, host: str, port: int | None = None,
        path: str | None = None, query: str | None = None, fragment: str | None = None,
    ) -> "Url":  # fmt: skip
        user = ""
        if username is not None or password is not None:
            user = encoded(username or "", _USER_MARKS) + (f":{encoded(password, _USER_MARKS)}" if password is not None else "") + "@"
        text = f"{scheme}://{user}{host}" + (f":{port}" if port is not None else "") + (f"/{path}" if path is not None else "")
        return cls(text + (f"?{query}" if query is not None else "") + (f"#{fragment}" if fragment is not None else ""))

    @property
    def scheme(self) -> str:
        return self._parts.scheme

    @property
    def username(self) -> str | None:
        return self._parts.username or None

    @property
    def password(self) -> str | None:
        return self._parts.password

    @property
    def host(self) -> str | None:
        return self._parts.host or None

    def unicode_host(self) -> str | None:
        return _unicode(self._parts.host) if self._parts.host else None

    @property
    def port(self) -> int | None:
        return self._parts.port if self._parts.port is not None else SPECIAL.get(self._parts.scheme)

    @property
    def path(self) -> str | None:
        return self._parts.path or None

    @property
    def query(self) -> str | None:
        return self._parts.query

    def query_params(self) -> list[tuple[str, str]]:
        return parse_qsl(self._parts.query or "", keep_blank_values=True)

    @property
    def fragment(self) -> str | None:
        return self._parts.fragment

    def unicode_string(self) -> str:
        host = self._parts.host
        return self._text if not host or "xn--" not in host else self._text.replace(host, _unicode(host), 1)

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Url('{self._text}')"

    def __bool__(self) -> bool:
        return True

    def __hash__(self) -> int:
        return hash(self._text)

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if isinstance(other, Url) else NotImplemented

    def __lt__(self, other: "Url") -> bool:
        return self._text < other._text if isinstance(other, Url) else NotImplemented

    def __le__(self, other: "Url") -> bool:
        return self._text <= other._text if isinstance(other, Url) else NotImplemented

    def __gt__(self, other: "Url") -> bool:
        return self._text > other._text if isinstance(other, Url) else NotImplemented

    def __ge__(self, other: "Url") -> bool:
        return self._text >= other._text if isinstance(other, Url) else NotImplemented

    def __deepcopy__(self, memo: dict) -> "Url":
        return type(self).of(self._parts)

    def __getnewargs__(self) -> tuple[str]:
        return (self._text,)

    def __reduce__(self) -> tuple:
        return type(self), (self._text,)


def _unicode(host: str) -> str:
    return ".".join(label[4:].encode().decode("punycode") if label.startswith("xn--") else label for label in host.split("."))


class MultiHostUrl:
    """An address of several hosts, as databases have them: not done here."""

    def __new__(cls, url: Any) -> NoReturn:
        refuse("addresses of several hosts (MultiHostUrl, PostgresDsn and their like)")

    @classmethod
    def build(cls, **parts: Any) -> NoReturn:
        refuse("addresses of several hosts (MultiHostUrl, PostgresDsn and their like)")
