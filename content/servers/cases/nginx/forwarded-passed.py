def app(environ, start_response):
    seen = [environ.get("HTTP_X_FORWARDED_FOR"), environ["REMOTE_ADDR"], environ["wsgi.url_scheme"]]
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [ascii(seen).encode()]
