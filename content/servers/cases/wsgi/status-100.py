def app(environ, start_response):
    start_response("100 Continue", [])
    return []
