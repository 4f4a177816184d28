import kettle


def add_header(app, name="X-Kettle", value="steel"):
    def layer(environ, start_response):
        def begin(status, headers, exc_info=None):
            headers = headers + [(name, value)]
            return start_response(status, headers, exc_info)

        return app(environ, begin)

    return layer


app = kettle.app
layers = [add_header]
