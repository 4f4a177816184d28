from flask import Flask


def create_app(**config):
    app = Flask(__name__)
    app.config["GREETING"] = "hello"
    greeting = app.config["GREETING"]
    app.config.update(config)

    @app.get("/")
    def hello():
        return greeting

    return app


app = create_app(GREETING="good evening")
