import base64
import hashlib
import hmac
from http.cookies import SimpleCookie


def signed(text, key):
    value = base64.urlsafe_b64encode(text.encode()).rstrip(b"=")
    mark = base64.urlsafe_b64encode(hmac.digest(key, value, hashlib.sha256)).rstrip(b"=")
    return (value + b"." + mark).decode()


async def visit(bench, cookie, wanted, who):
    answer = await bench.get("/", {"Cookie": f"session={cookie}"} if cookie else None)
    assert answer.text == f"visit {wanted}\n", f"A client with {who} is told {answer.text!r}; it should be 'visit {wanted}\\n'."
    return answer


async def check_new_key(bench):
    """A cookie signed with the new key is opened."""
    await visit(bench, signed('{"visits":6}', b"new key"), 7, "a cookie of the new key")


async def check_old_key(bench):
    """A cookie signed with the old key is opened too."""
    await visit(bench, signed('{"visits":41}', b"change me"), 42, "a cookie of the old key")


async def check_strangers(bench):
    """A cookie signed with another key, changed or not signed at all is a new session."""
    genuine = signed('{"visits":41}', b"change me")
    changed = signed('{"visits":9999}', b"new key").partition(".")[0] + "." + genuine.partition(".")[2]
    for cookie, who in (
        (signed('{"visits":41}', b"another"), "a cookie of a stranger’s key"),
        (changed, "a cookie whose data was changed"),
        (genuine.partition(".")[0], "a cookie without a signature"),
        (signed('{"visits":41}', b""), "a cookie signed with an empty key"),
        (None, "no cookie"),
    ):
        await visit(bench, cookie, 1, who)


async def check_signs_with_the_newest(bench):
    """What goes back is signed with the first key, whatever key opened it."""
    answer = await visit(bench, signed('{"visits":41}', b"change me"), 42, "a cookie of the old key")
    jar = SimpleCookie(answer.headers.get("Set-Cookie", ""))
    assert "session" in jar, "The answer sets no cookie named session."
    found, wanted = jar["session"].value, signed('{"visits":42}', b"new key")
    assert found == wanted, f"The cookie that goes back is {found!r}; signed with the first key it is {wanted!r}."
