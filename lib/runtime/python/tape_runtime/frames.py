"""WebSocket on the wire: the opening handshake and the frames (RFC 6455 sections 4 and 5)."""

import base64
import binascii
import hashlib

from .http1 import Refused, Request

OPCODES = {"text": 1, "binary": 2, "close": 8, "ping": 9, "pong": 10}
#: The mask of the RFC's own example: a client's frames look the same in every run.
MASK = bytes.fromhex("37fa213d")
_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def sendable(code: object) -> bool:
    """Whether a close frame may carry this code (RFC 6455 7.4): 1005, 1006 and 1015 stand for closes without one."""
    return type(code) is int and (code in (1000, 1001, 1002, 1003) or 1007 <= code <= 1014 or 3000 <= code <= 4999)


def accept_key(key: bytes) -> str:
    """The Sec-WebSocket-Accept that answers a key (RFC 6455 4.2.2)."""
    return base64.b64encode(hashlib.sha1(key + _GUID).digest()).decode()


def handshake(request: Request) -> bool:
    """True for an opening handshake; raises Refused where the request is no opening handshake (RFC 6455 4.2.1)."""
    line = request.spans["line"]
    if request.method != b"GET" or request.version != b"HTTP/1.1":
        raise Refused(400, "A WebSocket opens with a GET request of HTTP/1.1.", line)
    if request.first(b"upgrade").lower() != b"websocket":
        raise Refused(426, "This path speaks WebSocket: the request must carry Upgrade: websocket.", line)
    if b"upgrade" not in [word.strip().lower() for word in request.first(b"connection").split(b",")]:
        raise Refused(400, "The request must carry Connection: Upgrade.", line)
    if request.first(b"sec-websocket-version") != b"13":
        raise Refused(426, "The request must carry Sec-WebSocket-Version: 13.", line)
    try:
        size = len(base64.b64decode(request.first(b"sec-websocket-key"), validate=True))
    except binascii.Error:
        size = 0
    if size != 16:
        raise Refused(400, "Sec-WebSocket-Key must be 16 bytes in base64.", line)
    return True


def frame(opcode: str, payload: bytes, masked: bool) -> bytes:
    """One frame that is a whole message (RFC 6455 5.2); a client masks what it sends."""
    size, mark = len(payload), 128 if masked else 0
    if size < 126:
        head = bytes([128 | OPCODES[opcode], mark | size])
    elif size < 65_536:
        head = bytes([128 | OPCODES[opcode], mark | 126]) + size.to_bytes(2, "big")
    else:
        head = bytes([128 | OPCODES[opcode], mark | 127]) + size.to_bytes(8, "big")
    if not masked:
        return head + payload
    return head + MASK + bytes(byte ^ MASK[i % 4] for i, byte in enumerate(payload))
