from flask import Flask, current_app


class Counter:
    def init_app(self, app):
        app.extensions["counter"] = 0

        @app.after_request
        def tell(response):
            current_app.extensions["counter"] += 1
            response.headers["X-Count"] = str(current_app.extensions["counter"])
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
