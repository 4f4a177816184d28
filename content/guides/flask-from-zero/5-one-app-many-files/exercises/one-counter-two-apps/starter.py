from flask import Flask


class Counter:
    def __init__(self):
        self.count = 0

    def init_app(self, app):
        @app.after_request
        def tell(response):
            self.count += 1
            response.headers["X-Count"] = str(self.count)
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
