import io


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    wrapper = environ.get("wsgi.file_wrapper")
    file = io.BytesIO(b"from a file\n")
    return wrapper(file, 4) if wrapper else [b"no wrapper\n"]
