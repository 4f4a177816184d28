class Slash(Exception):
    """The path would fit with a slash at its end."""


ROWS = {
    ("GET", "/tea/"): "One Earl Grey.\n",
    ("POST", "/tea/"): "Ordered.\n",
    ("GET", "/cake"): "One cake.\n",
    ("GET", "/menu"): "The menu of today.\n",
    ("GET", "/menu/"): "All menus.\n",
    ("POST", "/bell/"): "Ding.\n",
}


def match(method, path):
    """The text for a path, or None; raises Slash."""
    if (method, path) in ROWS:
        return ROWS[method, path]
    if any(row == path + "/" for _, row in ROWS):
        raise Slash
    return None


def app(environ, start_response):
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    headers = [("Content-Type", "text/plain; charset=utf-8")]
    status, text = "200 OK", None
    try:
        text = match(environ["REQUEST_METHOD"], path)
    except Slash:
        status, text = "308 Permanent Redirect", ""
        headers.append(("Location", path + "/" + ("?" + query if query else "")))
    if text is None:
        status, text = "404 Not Found", "Not here.\n"
    start_response(status, headers)
    return [text.encode()]
