import kettle
import ticks


def mount(prefix, inner, outer):
    def layer(environ, start_response):
        path = environ.get("PATH_INFO", "")
        if path != prefix and not path.startswith(prefix + "/"):
            return outer(environ, start_response)
        above = environ.get("SCRIPT_NAME", "")
        environ["SCRIPT_NAME"] = above + prefix
        environ["PATH_INFO"] = path[len(prefix):]
        return inner(environ, start_response)

    return layer


def api(app):
    return mount("/api", app, ticks.app)


app = kettle.app
layers = [api]
