import time


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"Hello, {environ['shop.guest']}\n".encode()]


def greets(app):
    def layer(environ, start_response):
        environ["shop.guest"] = environ["PATH_INFO"][1:] or "stranger"
        return app(environ, start_response)

    return layer


def timed(app):
    def layer(environ, start_response):
        begun = time.perf_counter()

        def begin(status, headers, exc_info=None):
            took = f"{(time.perf_counter() - begun) * 1000:.3f} ms"
            return start_response(status, [*headers, ("X-Took", took)], exc_info)

        return app(environ, begin)

    return layer


# The lab's server puts these around app, the outermost first.
layers = [timed, greets]
