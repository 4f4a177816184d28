import time


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    errors = environ["wsgi.errors"]
    try:
        for n in range(7):
            yield b"tick\n"
            time.sleep(0.25)
        errors.write("sent to the end\n")
    except GeneratorExit:
        errors.write("stopped early\n")
        raise
    finally:
        errors.flush()
