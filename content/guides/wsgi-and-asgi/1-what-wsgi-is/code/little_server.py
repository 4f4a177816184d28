def shop(environ, start_response):
    cup = environ.get("HTTP_X_CUP", "no")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [cup.encode(), b" cup\n"]


stored, environ = {}, {}


def start_response(status, headers):
    stored["status"], stored["headers"] = status, headers


def serve(request):
    environ.update(request)
    chunks = shop(environ, start_response)
    return b"".join(chunks).decode()


ann = {"REQUEST_METHOD": "GET", "HTTP_X_CUP": "blue"}
bob = {"REQUEST_METHOD": "GET"}
print(serve(ann) + serve(bob), end="")
