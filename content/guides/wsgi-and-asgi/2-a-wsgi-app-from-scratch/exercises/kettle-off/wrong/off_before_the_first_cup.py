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


def app(environ, start_response):
    query = parse_qs(environ.get("QUERY_STRING", ""))
    count = int(query.get("cups", ["1"])[0])
    start_response("200 OK", [("Content-Type", "text/plain")])
    kettle = Kettle(environ["wsgi.errors"])
    try:
        return kettle.cups(count)
    finally:
        kettle.off()
