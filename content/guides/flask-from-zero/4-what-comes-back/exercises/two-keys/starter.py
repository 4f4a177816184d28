import base64
import hashlib
import hmac
import json
from http.cookies import SimpleCookie

KEYS = [b"new key", b"change me"]


def pack(data):
    text = json.dumps(data, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=")


def unpack(value):
    return json.loads(base64.urlsafe_b64decode(value + b"=" * (-len(value) % 4)))


def signature(value, key):
    return base64.urlsafe_b64encode(hmac.digest(key, value, hashlib.sha256)).rstrip(b"=")


def dumps(data):
    value = pack(data)
    return value + b"." + signature(value, KEYS[0])


def loads(cookie):
    raise ValueError("no key fits")


def app(environ, start_response):
    jar = SimpleCookie(environ.get("HTTP_COOKIE", ""))
    try:
        session = loads(jar["session"].value.encode())
    except (KeyError, ValueError):
        session = {"visits": 0}
    session["visits"] += 1
    start_response("200 OK", [
        ("Content-Type", "text/plain"),
        ("Set-Cookie", f"session={dumps(session).decode()}; HttpOnly; Path=/")])
    return [f"visit {session['visits']}\n".encode()]
