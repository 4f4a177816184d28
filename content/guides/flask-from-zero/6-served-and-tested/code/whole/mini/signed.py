import base64
import hashlib
import hmac
import json


def signature(value, key):
    return base64.urlsafe_b64encode(hmac.digest(key.encode(), value, hashlib.sha256))


def dumps(data, key):
    value = base64.urlsafe_b64encode(json.dumps(data).encode())
    return (value + b"." + signature(value, key)).decode()


def loads(cookie, key):
    value, _, given = cookie.encode().partition(b".")
    if not hmac.compare_digest(given, signature(value, key)):
        raise ValueError("bad signature")
    return json.loads(base64.urlsafe_b64decode(value))
