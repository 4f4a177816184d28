from flask import Flask, g


class Counter:
    def init_app(self, app):
        app.extensions["counter"] = 0

        @app.after_request
        def tell(response):
            g.count = g.get("count", 0) + 1
            response.headers["X-Count"] = str(g.count)
            return response


counter = Counter()


def create_app():
    app = Flask(__name__)
    counter.init_app(app)

    @app.get("/")
    def tea():
        return "tea\n"

    return app


app = create_app()
