import hashlib
import hmac


def mark(text, key):
    return hmac.digest(key, text, hashlib.sha256).hex()[:12]


print(mark(b"visits 41", b"change me"))
print(mark(b"visits 42", b"change me"))
print(mark(b"visits 41", b"another key"))
