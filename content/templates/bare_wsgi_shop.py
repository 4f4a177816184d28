from html import escape

TEAS = {"sencha": 4.5, "assam": 3.8, "oolong": 5.2}


def shop():
    items = "".join(f'<li><a href="/tea/{escape(name)}">{escape(name)}</a></li>' for name in TEAS)
    return f"<h1>Teas</h1>\n<ul>{items}</ul>"


def tea(name):
    return f"<h1>{escape(name)}</h1>\n<p>{TEAS[name]:.2f} a cup</p>"


def app(environ, start_response):
    path = environ["PATH_INFO"]
    name = path.removeprefix("/tea/")
    status = "200 OK"
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        status, page = "405 Method Not Allowed", "<h1>Method not allowed</h1>"
    elif path == "/":
        page = shop()
    elif path.startswith("/tea/") and name in TEAS:
        page = tea(name)
    else:
        status, page = "404 Not Found", "<h1>Not found</h1>"
    body = page.encode()
    start_response(status, [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
