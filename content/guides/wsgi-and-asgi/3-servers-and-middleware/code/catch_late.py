def catch(app):
    def layer(environ, start_response):
        try:
            yield from app(environ, start_response)
        except Exception:
            headers = [("Content-Type", "text/plain")]
            start_response("500 Our Fault", headers)
            yield b"Sorry.\n"

    return layer


@catch
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    cups = int(environ.get("QUERY_STRING", ""))
    yield b"Tea.\n" * cups
