def app(environ, start_response):
    plain = [("content-type", "text/plain; charset=utf-8")]
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
    yield str(len(b"".join(whole).split())).encode()
    yield b" words"
