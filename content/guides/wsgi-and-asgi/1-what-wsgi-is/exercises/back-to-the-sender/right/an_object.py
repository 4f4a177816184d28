class Echo:
    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"].encode("latin-1")
        start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
        # The bytes of the path are UTF-8 already, where they are text at all.
        return iter([environ["REQUEST_METHOD"].encode() + b" " + path])


app = Echo()
