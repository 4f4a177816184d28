import hello

stored = []


def start_response(status, headers):
    stored[:] = status, headers


environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/tea"}
body = b"".join(hello.app(environ, start_response))
status, headers = stored
print(status, body)
