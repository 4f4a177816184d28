from flask import Flask, request

app = Flask(__name__)


@app.errorhandler(404)
def gone(error):
    if request.path.startswith("/api/"):
        return {"error": "not found"}, 404
    return error
