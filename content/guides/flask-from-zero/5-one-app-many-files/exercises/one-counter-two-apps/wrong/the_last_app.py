from flask import Flask


class Counter:
    def init_app(self, app):
        self.app = app
        app.extensions["counter"] = 0

        @app.after_request
        def tell(response):
            self.app.extensions["counter"] += 1
            response.headers["X-Count"] = str(self.app.extensions["counter"])
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
