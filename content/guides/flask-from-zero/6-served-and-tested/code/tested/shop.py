from flask import Flask, g, request, session


def create_app(**config):
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY="change me")
    app.config.from_mapping(config)

    @app.get("/who")
    def who():
        if "user" not in g:
            g.user = request.headers["X-User"]
        return g.user

    @app.get("/visit")
    def visit():
        session["visits"] = session.get("visits", 0) + 1
        return str(session["visits"])

    @app.get("/boom")
    def boom():
        raise LookupError("no tea")

    @app.errorhandler(500)
    def sorry(error):
        return "Sorry, no tea.", 500

    return app
