from flask import Flask


class Counter:
    def init_app(self, app):
        count = 0
        @app.after_request
        def tell(response):
            nonlocal count
            count += 1
            response.headers["X-Count"] = str(count)
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
