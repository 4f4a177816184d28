def ring(app, name):
    def layer(environ, start_response):
        print(name, "in")
        body = app(environ, start_response)
        print(name, "out")
        return body

    return layer


def app(environ, start_response):
    print("the app")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Tea.\n"]


app = ring(ring(app, "salt"), "pepper")
