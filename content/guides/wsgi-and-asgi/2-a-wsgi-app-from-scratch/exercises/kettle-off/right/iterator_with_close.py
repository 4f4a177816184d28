from urllib.parse import parse_qs


class Kettle:
    """A kettle that is on as soon as you have it."""

    def __init__(self, log):
        self.log = log
        print("on", file=log)

    def cups(self, count):
        for number in range(1, count + 1):
            if number > 5:
                raise RuntimeError("no water")
            print(f"cup {number}", file=self.log)
            yield f"cup {number}\n".encode()

    def off(self):
        print("off", file=self.log)


class Pouring:
    def __init__(self, environ, start_response):
        query = parse_qs(environ.get("QUERY_STRING", ""))
        self.kettle = Kettle(environ["wsgi.errors"])
        self.stream = self.kettle.cups(int(query["cups"][0]))
        start_response("200 OK", [("content-type", "text/plain")])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.stream)

    def close(self):
        kettle, self.kettle = self.kettle, None
        if kettle:
            kettle.off()


application = Pouring
