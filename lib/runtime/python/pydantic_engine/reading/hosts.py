"""The host of an address: a name, or an IP address of either kind."""

import ipaddress
import re
import unicodedata
from urllib.parse import unquote_to_bytes

from ..refusal import refuse

_FORBIDDEN = set("\0\t\n\r #/<>?@[\\]^|:")
_FORBIDDEN_NAME = _FORBIDDEN | set("%") | {chr(code) for code in range(0x20)} | {"\x7f"}


class AddressError(ValueError):
    """The text is no address; str() says why."""


def opaque_host(host: str) -> str:
    """A host of a scheme of one's own: as it stands, percent-encoded where it must be."""
    if host.startswith("["):
        return _ipv6(host)
    if set(host) & _FORBIDDEN:
        raise AddressError("invalid domain character")
    return "".join(letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode()) for letter in host)


def special_host(host: str) -> str:
    """A host as http and its like know it: lower case, and numbers as an IPv4 address."""
    if host.startswith("["):
        return _ipv6(host)
    try:
        name = unquote_to_bytes(host).decode() if "%" in host else host
    except UnicodeDecodeError:
        raise AddressError("invalid international domain name") from None
    name = name.lower() if name.isascii() else _international(name)
    if set(name) & _FORBIDDEN_NAME:
        raise AddressError("invalid international domain name")
    if any(label.startswith("xn--") for label in name.split(".")):
        _check_encoded(name)
    return _ipv4(name) if _ends_in_number(name) else name


def _international(name: str) -> str:
    """A name of letters beyond ASCII, encoded label by label; only where folding it is beyond doubt."""
    folded = unicodedata.normalize("NFC", name.lower())
    for letter in folded:
        if not letter.isascii() and (unicodedata.category(letter) not in ("Ll", "Lo", "So") or unicodedata.normalize("NFKC", letter) != letter or letter in "ßς"):
            refuse(f"names of hosts such as {name!r}")
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in folded):
        refuse(f"names of hosts such as {name!r}")
    return ".".join(label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in folded.split("."))


def _check_encoded(name: str) -> None:
    for label in name.split("."):
        if label.startswith("xn--"):
            try:
                shown = label[4:].encode().decode("punycode")
            except UnicodeError:
                raise AddressError("invalid international domain name") from None
            if shown.isascii() or _international(shown) != label:
                refuse(f"names of hosts such as {name!r}")


def _ends_in_number(name: str) -> bool:
    labels = name.split(".")
    if labels[-1] == "" and len(labels) > 1:
        labels.pop()
    last = labels[-1]
    return last.isdigit() or bool(re.fullmatch(r"0x[0-9a-f]*", last))


def _number(text: str) -> int:
    try:
        if text.startswith("0x"):
            return int(text[2:] or "0", 16)
        return int(text, 8) if len(text) > 1 and text.startswith("0") else int(text)
    except ValueError:
        raise AddressError("invalid IPv4 address") from None


def _ipv4(name: str) -> str:
    labels = name.split(".")
    if labels[-1] == "":
        labels.pop()
    if len(labels) > 4 or "" in labels:
        raise AddressError("invalid IPv4 address")
    numbers = [_number(label) for label in labels]
    if any(number > 255 for number in numbers[:-1]) or numbers[-1] >= 256 ** (5 - len(numbers)):
        raise AddressError("invalid IPv4 address")
    value = numbers[-1] + sum(number * 256 ** (3 - place) for place, number in enumerate(numbers[:-1]))
    return str(ipaddress.IPv4Address(value))


def _ipv6(host: str) -> str:
    try:
        address = ipaddress.IPv6Address(host[1:-1])
    except ValueError:
        raise AddressError("invalid IPv6 address") from None
    if "%" in host:
        raise AddressError("invalid IPv6 address")
    groups = [f"{int.from_bytes(address.packed[at : at + 2]):x}" for at in range(0, 16, 2)]
    runs = re.finditer(r"(?:(?<=:)|^)0(?::0)+(?=:|$)", ":".join(groups))
    longest = max(runs, key=lambda run: len(run[0]), default=None)
    text = ":".join(groups)
    if longest is None:
        return f"[{text}]"
    return f"[{text[: longest.start()].removesuffix(':')}::{text[longest.end() :].removeprefix(':')}]"
