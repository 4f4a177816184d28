import re

KINDS = {"int": (r"\d+", int), "": (r"[^/]+", str), "path": (r".+", str)}
HOLE = re.compile(r"<(?:(\w+):)?(\w+)>")


class Slash(Exception):
    """Some row fits the path once it has a slash at its end."""


class Row:
    def __init__(self, pattern, method, endpoint):
        self.pattern, self.method, self.endpoint = pattern, method, endpoint
        self.read, self.weight, shape = {}, [], ""
        for segment in pattern.split("/")[1:]:
            if hole := HOLE.fullmatch(segment):
                kind, name = hole[1] or "", hole[2]
                self.weight.append(1 + list(KINDS).index(kind))
                self.read[name] = KINDS[kind][1]
                shape += f"/(?P<{name}>{KINDS[kind][0]})"
            else:
                self.weight.append(0)
                shape += "/" + re.escape(segment)
        self.shape = re.compile(shape)


class Table:
    def __init__(self, order=lambda row: row.weight):
        self.rows, self.order = [], order

    def add(self, pattern, method, endpoint):
        self.rows.append(Row(pattern, method, endpoint))
        self.rows.sort(key=self.order)

    def match(self, path, method):
        allowed = set()
        for row in self.rows:
            if found := row.shape.fullmatch(path):
                if row.method == method:
                    return row.endpoint, {k: row.read[k](v) for k, v in found.groupdict().items()}
                allowed.add(row.method)
        if any(row.shape.fullmatch(path + "/") for row in self.rows):
            raise Slash
        return None, allowed

    def build(self, endpoint, **values):
        row = next(row for row in self.rows if row.endpoint == endpoint)
        return HOLE.sub(lambda hole: str(values[hole[2]]), row.pattern)


table = Table()
for row in ("/tea/ GET tea", "/tea/ POST order", "/cups/<int:number>/ GET cups", "/cake GET cake",
            "/menu GET menu", "/menu/ GET menus", "/bell/ POST bell"):
    table.add(*row.split())


def app(environ, start_response):
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    headers = [("Content-Type", "text/plain; charset=utf-8")]
    try:
        endpoint, values = table.match(path, environ["REQUEST_METHOD"])
        status = "200 OK" if endpoint else "405 Method Not Allowed" if values else "404 Not Found"
        text = f"{endpoint} {values}\n" if endpoint else f"{status}\n"
    except Slash:
        status, text = "308 Permanent Redirect", ""
        headers.append(("Location", path + "/" + ("?" + query if query else "")))
    start_response(status, headers)
    return [text.encode()]
