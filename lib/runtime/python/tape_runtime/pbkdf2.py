"""hashlib.pbkdf2_hmac (RFC 8018 5.2) for a Python that was built without OpenSSL, as the page's is."""

import hashlib
import hmac

from .one_thread.outside_loop import patience

_LOOK = 2_000


def pbkdf2_hmac(hash_name: str, password: bytes, salt: bytes, iterations: int, dklen: int | None = None) -> bytes:
    """As hashlib's. Raises TypeError and ValueError like it, and the server's stop where the run's time is over."""
    if not isinstance(hash_name, str):
        raise TypeError(f"argument 'hash_name' must be str, not {type(hash_name).__name__}")
    inner = hmac.new(bytes(password), digestmod=hash_name)
    length = inner.digest_size if dklen is None else dklen
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if length < 1:
        raise ValueError("key length must be greater than 0.")
    blocks = range(1, -(-length // inner.digest_size) + 1)
    return b"".join(_block(inner, bytes(salt), iterations, number) for number in blocks)[:length]


def _block(inner: hmac.HMAC, salt: bytes, iterations: int, number: int) -> bytes:
    last = inner.copy()
    last.update(salt + number.to_bytes(4, "big"))
    digest = last.digest()
    total = int.from_bytes(digest, "big")
    for turn in range(1, iterations):
        last = inner.copy()
        last.update(digest)
        digest = last.digest()
        total ^= int.from_bytes(digest, "big")
        if not turn % _LOOK and patience and not patience[-1][0]():
            raise patience[-1][1]()
    return total.to_bytes(inner.digest_size, "big")


def install() -> None:
    """Gives hashlib the function where it has none."""
    if not hasattr(hashlib, "pbkdf2_hmac"):
        hashlib.pbkdf2_hmac = pbkdf2_hmac
