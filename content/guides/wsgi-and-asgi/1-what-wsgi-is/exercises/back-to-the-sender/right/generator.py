def text_of(native):
    return bytes(native, "iso-8859-1").decode(errors="replace")


def app(environ, start_response):
    start_response("200 Fine", [("content-type", "text/plain;charset=UTF-8")])
    yield environ["REQUEST_METHOD"].encode()
    yield b" "
    yield text_of(environ["PATH_INFO"]).encode()
