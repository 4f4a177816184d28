from urllib.parse import parse_qs


def app(environ, start_response):
    if environ["REQUEST_METHOD"] != "POST":
        start_response("405 Method Not Allowed", [
            ("Allow", "POST"), ("Content-Length", "0"),
        ])
        return []

    query = parse_qs(environ.get("QUERY_STRING", ""))
    table = query.get("table", ["none"])[0]
    length = int(environ.get("CONTENT_LENGTH") or 0)
    wish = environ["wsgi.input"].read(length).decode("utf-8")

    body = f"Table {table}: {wish}\n".encode("utf-8")
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
