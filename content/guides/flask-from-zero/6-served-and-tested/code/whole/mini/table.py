import re

KINDS = {"int": (r"\d+", int), "": (r"[^/]+", str), "path": (r".+", str)}
WEIGHT = {"int": 1, "": 2, "path": 3}  # fixed text weighs 0
HOLE = re.compile(r"<(?:(\w+):)?(\w+)>")


class Stop(Exception):
    """An exception that is an answer."""

    def __init__(self, code):
        self.code = code


class Row:
    def __init__(self, pattern, methods, endpoint):
        self.pattern, self.methods, self.endpoint = pattern, methods, endpoint
        self.read, self.weight, shape = {}, [], ""
        for segment in pattern.split("/")[1:]:
            if hole := HOLE.fullmatch(segment):
                kind, name = hole[1] or "", hole[2]
                looks, self.read[name] = KINDS[kind]
                self.weight.append(WEIGHT[kind])
                shape += f"/(?P<{name}>{looks})"
            else:
                self.weight.append(0)
                shape += "/" + re.escape(segment)
        self.shape = re.compile(shape)


class Table:
    def __init__(self):
        self.rows = []

    def add(self, pattern, methods, endpoint):
        self.rows.append(Row(pattern, methods, endpoint))
        self.rows.sort(key=lambda row: row.weight)

    def match(self, path, method):
        code = 404
        for row in self.rows:
            if found := row.shape.fullmatch(path):
                if method in row.methods:
                    return row.endpoint, {name: row.read[name](text) for name, text in found.groupdict().items()}
                code = 405
        raise Stop(code)

    def build(self, endpoint, values):
        row = next(row for row in self.rows if row.endpoint == endpoint)
        return HOLE.sub(lambda hole: str(values[hole[2]]), row.pattern)
