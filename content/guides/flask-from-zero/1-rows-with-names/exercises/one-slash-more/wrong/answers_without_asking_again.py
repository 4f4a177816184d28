import re

FITS = {"int": r"\d+", "string": r"[^/]+", "path": r".+"}
TYPE = {"int": int, "string": str, "path": str}
WEIGHT = {"int": 2, "string": 3, "path": 4}
HOLE = re.compile(r"<((?P<kind>\w+):)?(?P<name>\w+)>")


def kind_of(hole):
    return hole["kind"] or "string"


def parts(pattern):
    """Cut at the slashes, up to a path hole: it takes slashes, so it keeps all that follows."""
    before, path_hole, rest = pattern[1:].partition("<path:")
    cut = before.split("/")
    cut[-1] += path_hole + rest
    return cut


def weight(part):
    holes = list(HOLE.finditer(part))
    if not holes:
        return 0
    if HOLE.sub("", part):
        return 1
    return WEIGHT[kind_of(holes[0])]


class Row:
    def __init__(self, pattern, method, endpoint):
        self.pattern, self.method, self.endpoint = pattern, method, endpoint
        self.weight = [weight(part) for part in parts(pattern)]
        self.types = {hole["name"]: TYPE[kind_of(hole)] for hole in HOLE.finditer(pattern)}
        self.shape = re.compile(HOLE.sub(self.group, re.escape(pattern)))

    def group(self, hole):
        return f"(?P<{hole['name']}>{FITS[kind_of(hole)]})"

    def values(self, found):
        return {name: self.types[name](text) for name, text in found.groupdict().items()}


class HTTPException(Exception):
    """An error that is an answer: it has a code."""


class NotFound(HTTPException):
    code = 404


class MethodNotAllowed(HTTPException):
    code = 405

    def __init__(self, allowed):
        self.allowed = allowed


class Slash(Exception):
    """Some row fits the path once it has a slash at its end."""


class Table:
    def __init__(self):
        self.rows = []

    def add(self, pattern, method, endpoint):
        self.rows.append(Row(pattern, method, endpoint))
        self.rows.sort(key=lambda row: row.weight)

    def match(self, path, method):
        allowed = []
        for row in self.rows:
            found = row.shape.fullmatch(path)
            if found and row.method == method:
                return row.endpoint, row.values(found)
            if found:
                allowed.append(row.method)
        if not path.endswith("/"):
            return self.match(path + "/", method)
        if allowed:
            raise MethodNotAllowed(allowed)
        raise NotFound


table = Table()
for row in ("/tea/ GET tea", "/tea/ POST order", "/cups/<int:number>/ GET cups", "/cake GET cake",
            "/menu GET menu", "/menu/ GET menus", "/bell/ POST bell"):
    table.add(*row.split())


def app(environ, start_response):
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    headers, text = [("Content-Type", "text/plain; charset=utf-8")], ""
    try:
        endpoint, values = table.match(path, environ["REQUEST_METHOD"])
        status, text = "200 OK", f"{endpoint} {values}\n"
    except Slash:
        status = "308 Permanent Redirect"
        headers.append(("Location", path + "/" + ("?" + query if query else "")))
    except HTTPException as error:
        status = f"{error.code} {type(error).__name__}"
    start_response(status, headers)
    return [text.encode()]
