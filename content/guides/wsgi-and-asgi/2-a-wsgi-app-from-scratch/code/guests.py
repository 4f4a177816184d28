from urllib.parse import parse_qs


def app(environ, start_response):
    query = parse_qs(environ.get("QUERY_STRING", ""))
    names = query.get("name", [])
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [", ".join(names).encode("utf-8")]
