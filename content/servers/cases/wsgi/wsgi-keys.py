KEYS = "version url_scheme multithread multiprocess run_once input_terminated".split()


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(f"wsgi.{key} = {environ.get('wsgi.' + key, '(absent)')!r}\n" for key in KEYS).encode()]
