from flask import Flask

from . import teas


def create_app(**config):
    app = Flask(__name__)
    app.config.from_mapping(PRICE=2)
    app.config.from_mapping(config)
    app.register_blueprint(teas.part, url_prefix="/teas")
    return app
