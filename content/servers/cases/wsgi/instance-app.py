class Shop:
    def __call__(self, environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"from __call__\n"]


app = Shop()
