from flask import Flask


class Counter:
    def init_app(self, app):
        app.extensions["counter"] = 0

        @app.after_request
        def tell(response):
            if response.status_code == 404:
                return response
            app.extensions["counter"] += 1
            response.headers["X-Count"] = str(app.extensions["counter"])
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
