def app(environ, start_response):
    write = start_response("200 OK", [("Content-Type", "text/plain")])

    def body():
        yield b"one\n"
        write(b"two\n")
        yield b"three\n"

    return body()
