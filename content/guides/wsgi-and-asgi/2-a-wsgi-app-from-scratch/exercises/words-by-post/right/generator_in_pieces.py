def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    plain = [("content-type", "text/plain; charset=utf-8")]
    if path not in ("/words", "/lines"):
        start_response("404 Not Here", plain)
        yield b"Words or lines?\n"
        return
    if environ["REQUEST_METHOD"] not in ("POST", "OPTIONS"):
        start_response("405 Not Like This", plain + [("allow", "OPTIONS, POST")])
        yield b"POST, please.\n"
        return
    left = int(environ.get("CONTENT_LENGTH", "") or "0")
    if not 0 <= left <= 1000:
        start_response("413 Payload Too Large", plain)
        yield b"Too much.\n"
        return
    whole = []
    while left:
        piece = environ["wsgi.input"].read(min(left, 64))
        if not piece:
            break
        left -= len(piece)
        whole.append(piece)
    start_response("200 OK", plain)
    yield b""
    body = b"".join(whole)
    yield str(len(body.split() if path == "/words" else body.splitlines())).encode()
    yield b" of them"
