from urllib.parse import quote, urlencode

from row import HOLE, Row


class HTTPException(Exception):
    """An error that is an answer: it has a code."""


class NotFound(HTTPException):
    code = 404


class MethodNotAllowed(HTTPException):
    code = 405

    def __init__(self, allowed):
        self.allowed = allowed


class BuildError(LookupError):
    """No path can be built of this endpoint and these values."""


class Table:
    def __init__(self, sort=True):
        self.rows, self.sort = [], sort

    def add(self, pattern, method, endpoint):
        self.rows.append(Row(pattern, method, endpoint))
        if self.sort:
            self.rows.sort(key=lambda row: row.weight)

    def match(self, path, method):
        allowed = []
        for row in self.rows:
            found = row.shape.fullmatch(path)
            if found and row.method == method:
                return row.endpoint, row.values(found)
            if found:
                allowed.append(row.method)
        if allowed:
            raise MethodNotAllowed(allowed)
        raise NotFound

    def build(self, endpoint, **values):
        for row in self.rows:
            if row.endpoint == endpoint and set(row.types) <= set(values):
                path = HOLE.sub(lambda hole: quote(str(values.pop(hole["name"]))), row.pattern)
                return path + ("?" + urlencode(values) if values else "")
        raise BuildError(endpoint)
