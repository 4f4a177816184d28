def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [ascii([environ["wsgi.url_scheme"], environ["REMOTE_ADDR"]]).encode()]
