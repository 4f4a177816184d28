from flask import Flask


class Stamp:
    """A layer: writes X-Shop on every answer that passes, whoever made it."""

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        def stamped(status, headers, exc_info=None):
            return start_response(status, [*headers, ("X-Shop", "tea")], exc_info)

        return self.app(environ, stamped)


def create_app():
    app = Flask(__name__)
    app.wsgi_app = Stamp(app.wsgi_app)
    return app


def test_unknown_paths_are_stamped():
    answer = create_app().test_client().get("/nowhere")
    assert answer.status_code == 404
    assert answer.headers["X-Shop"] == "tea"


app = create_app()
test_unknown_paths_are_stamped()
