from wsgiref.simple_server import make_server

from hello import app

with make_server("127.0.0.1", 8000, app) as server:
    server.serve_forever()
