from bottom import app


def index():
    return app.name
