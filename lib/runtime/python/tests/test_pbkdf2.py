"""The page's pbkdf2 gives what OpenSSL's gives."""

import hashlib
import unittest

import harness  # noqa: F401

from tape_runtime import pbkdf2

CASES = [
    ("sha1", b"password", b"salt", 1, None), ("sha1", b"password", b"salt", 4_096, 25), ("sha256", b"", b"", 3, 1), ("sha512", b"p" * 300, b"s" * 90, 7, 200),
    ("md5", bytearray(b"x"), memoryview(b"y"), 2, 16),
]


class Pbkdf2(unittest.TestCase):
    def test_as_openssl(self):
        for case in CASES:
            self.assertEqual(pbkdf2.pbkdf2_hmac(*case), hashlib.pbkdf2_hmac(*case), case)

    def test_the_vector_of_rfc_6070(self):
        self.assertEqual(pbkdf2.pbkdf2_hmac("sha1", b"password", b"salt", 1).hex(), "0c60c80f961f0e71f3a9b524af6012062fe037a6")

    def test_what_is_no_number_of_rounds_is_refused(self):
        for wrong in ((b"p", b"s", 0, None), (b"p", b"s", 1, 0)):
            self.assertRaises(ValueError, pbkdf2.pbkdf2_hmac, "sha1", *wrong)
        self.assertRaises(TypeError, pbkdf2.pbkdf2_hmac, None, b"p", b"s", 1)


if __name__ == "__main__":
    unittest.main()
