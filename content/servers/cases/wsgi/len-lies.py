class Body(list):
    def __len__(self):
        return 1


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return Body([b"one\n", b"two\n"])
