def app(environ, start_response):
    log = environ["wsgi.errors"]
    start_response("200 OK", [("Content-Type", "text/plain")])
    sent = 0
    try:
        while sent < 1000:
            yield b"tea " * 16384
            sent += 1
    finally:
        print(f"let go after {sent} chunks", file=log, flush=True)
