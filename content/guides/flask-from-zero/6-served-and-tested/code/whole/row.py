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
