def app(environ, start_response):
    start_response("2000 Very OK", [("Content-Type", "text/plain")])
    return [b"four digits\n"]
