def app(environ, start_response):
    start_response("200 OK\r\nX-Injected: yes", [("Content-Type", "text/plain")])
    return [b"broken status\n"]
