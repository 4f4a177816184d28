"""Requests as bytes: what is read, and what is refused and why."""

import random
import unittest

from harness import serve

from tape_runtime.environ import build
from tape_runtime.http1 import REASONS, Refused, parse

HOST = b"Host: localhost\r\n"
APP = "def app(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [environ['wsgi.input'].read()]\n"

#: Each malformed request with the status it must be refused with.
MALFORMED: list[tuple[int, bytes]] = [
    (400, b""), (400, b"\r\n"), (400, b"GET"), (400, b"GET / HTTP/1.1\r\n"), (400, b"GET / HTTP/1.1\r\n" + HOST),
    (400, b"GET / HTTP/1.1\n" + b"Host: a\n\n"), (400, b"GET /\r\n\r\n"), (400, b"GET  / HTTP/1.1\r\n" + HOST + b"\r\n"),
    (400, b"GET / x HTTP/1.1\r\n" + HOST + b"\r\n"), (400, b"G(T / HTTP/1.1\r\n" + HOST + b"\r\n"), (400, b"GET / http/1.1\r\n" + HOST + b"\r\n"),
    (400, b"GET / HTTP/11\r\n" + HOST + b"\r\n"), (505, b"GET / HTTP/2.0\r\n" + HOST + b"\r\n"), (505, b"GET / HTTP/0.9\r\n" + HOST + b"\r\n"),
    (505, b"GET / HTTP/1.2\r\n" + HOST + b"\r\n"), (400, b"GET hello HTTP/1.1\r\n" + HOST + b"\r\n"), (400, b"GET * HTTP/1.1\r\n" + HOST + b"\r\n"),
    (400, b"GET /caf\xc3\xa9 HTTP/1.1\r\n" + HOST + b"\r\n"), (400, b"GET /#a HTTP/1.1\r\n" + HOST + b"\r\n"), (400, b'GET /" HTTP/1.1\r\n' + HOST + b"\r\n"),
    (414, b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n"), (501, b"CONNECT a:80 HTTP/1.1\r\n" + HOST + b"\r\n"),
    (400, b"GET / HTTP/1.1\r\n\r\n"), (400, b"GET / HTTP/1.1\r\n" + HOST * 2 + b"\r\n"), (400, b"GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
    (400, b"GET / HTTP/1.1\r\n" + HOST + b"No colon\r\n\r\n"), (400, b"GET / HTTP/1.1\r\n" + HOST + b"A : b\r\n\r\n"),
    (400, b"GET / HTTP/1.1\r\n" + HOST + b": b\r\n\r\n"), (400, b"GET / HTTP/1.1\r\n" + HOST + b"A: b\r\n c\r\n\r\n"),
    (400, b"GET / HTTP/1.1\r\n" + HOST + b"A: b\x00c\r\n\r\n"), (400, b"GET / HTTP/1.1\r\n" + HOST + b"A: b\rc\r\n\r\n"),
    (431, b"GET / HTTP/1.1\r\n" + HOST + b"A: b\r\n" * 101 + b"\r\n"), (431, b"GET / HTTP/1.1\r\n" + HOST + b"A: " + b"b" * 70_000 + b"\r\n\r\n"),
    (431, b"GET / HTTP/1.1\r\n" + b"A" * 70_000), (411, b"POST / HTTP/1.1\r\n" + HOST + b"\r\nhello"),
    (400, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: five\r\n\r\nhello"), (400, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: -5\r\n\r\nhello"),
    (400, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: +5\r\n\r\nhello"), (400, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length:\r\n\r\n"),
    (400, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: 9\r\n\r\nhello"), (413, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: 99999999\r\n\r\n"),
    (413, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: " + b"9" * 40 + b"\r\n\r\n"),
    (400, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
    (400, b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello"),
    (501, b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: gzip\r\n\r\n"), (501, b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: gzip, chunked\r\n\r\n"),
    (400, b"POST / HTTP/1.0\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    *[(status, b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n" + body) for status, body in [
        (400, b""), (400, b"5\r\nhello"), (400, b"5\r\nhello\r\n"), (400, b"x\r\nhello\r\n0\r\n\r\n"), (400, b"-5\r\nhello\r\n0\r\n\r\n"),
        (400, b"6\r\nhello\r\n0\r\n\r\n"), (400, b"4\r\nhello\r\n0\r\n\r\n"), (400, b"0\r\n"), (400, b"\r\n"), (413, b"FFFFFFF\r\n"), (400, b"0\r\nNo colon\r\n\r\n"),
    ]],
]


def varied() -> list[bytes]:
    """Two hundred malformed requests: sound ones with one byte put in that no place of theirs allows."""
    chance, made = random.Random(3333), []
    heads = [b"GET / HTTP/1.1", b"POST /a?b=c HTTP/1.1", b"PUT /%41 HTTP/1.0", b"OPTIONS * HTTP/1.1", b"DELETE http://a/b HTTP/1.1"]
    while len(made) < 200:
        head = chance.choice(heads)
        name = chance.choice([b"Accept", b"X-A", b"Cookie"])
        whole = head + b"\r\n" + HOST + name + b": value\r\n\r\n"
        at = chance.randrange(len(whole) - 3)
        bad = chance.choice([b"\x00", b"\n", b"\r", b"\x7f", b"\x01", b"\x0b"])
        if whole[at : at + 1] not in b"\r\n" and whole[at - 1 : at] not in (b"\r", b"\n") and at:
            made.append(whole[:at] + bad + whole[at:])
    return made


class Http(unittest.TestCase):
    def test_malformed_requests_are_refused_with_their_status_and_place(self):
        for status, data in MALFORMED:
            with self.subTest(data[:80]):
                with self.assertRaises(Refused) as caught:
                    parse(data)
                refused = caught.exception
                self.assertEqual((refused.status, refused.reason), (status, REASONS[status]))
                self.assertRegex(refused.sentence, r"^[A-Z].*\.$")
                start, end = refused.at
                self.assertTrue(0 <= start <= end <= len(data), refused.at)

    def test_two_hundred_varied_malformed_requests_are_refused_and_run(self):
        for data in varied():
            with self.subTest(data):
                result = serve(APP, data.decode("latin-1"))
                self.assertEqual(result.kinds, ["request", "refused", "sent", "sent", "closed"])
                self.assertEqual(result.response["status"], 400)
                self.assertEqual(result.events[1]["from"], "server")

    def test_every_cut_of_a_sound_request_is_refused(self):
        whole = b"POST /a HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\n\r\nhello"
        parse(whole)
        for end in range(len(whole)):
            with self.subTest(end), self.assertRaises(Refused):
                parse(whole[:end])

    def test_a_chunked_body_is_put_together(self):
        request = parse(b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n3;a=b\r\none\r\nA\r\n0123456789\r\n0\r\nX: y\r\n\r\n")
        self.assertEqual((request.body, request.chunked), (b"one0123456789", True))

    def test_every_key_points_at_the_bytes_it_was_made_from(self):
        data = b"GET /caf%C3%A9?x=1 HTTP/1.1\r\n" + HOST + b"X-A: 1\r\nX-A: 2\r\nX_B: 3\r\nCookie: a=b\r\nCookie: c=d\r\nContent-Type: t\r\n\r\n"
        environ, origin = build(parse(data))
        self.assertEqual(environ["PATH_INFO"], "/caf\xc3\xa9")
        self.assertEqual((environ["HTTP_X_A"], environ["HTTP_COOKIE"]), ("1,2", "a=b; c=d"))
        self.assertEqual(environ["HTTP_X_B"], "3", "CGI keeps a name with an underscore")
        cut = {key: data[start:end] for key, (start, end) in origin.items()}
        expected = {
            "REQUEST_METHOD": b"GET", "PATH_INFO": b"/caf%C3%A9", "QUERY_STRING": b"x=1", "SERVER_PROTOCOL": b"HTTP/1.1",
            "HTTP_HOST": b"Host: localhost", "HTTP_X_A": b"X-A: 1", "CONTENT_TYPE": b"Content-Type: t",
        }
        self.assertEqual({key: cut[key] for key in expected}, expected)

    def test_the_target_may_be_a_whole_url_or_a_star(self):
        self.assertEqual(parse(b"GET http://a.b/c?d HTTP/1.1\r\n" + HOST + b"\r\n").path, b"/c")
        self.assertEqual(parse(b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n").path, b"")


if __name__ == "__main__":
    unittest.main()
