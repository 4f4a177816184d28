"""A client inside an app: httpx asks another app without any connection."""

import httpx


def other(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Path", environ["PATH_INFO"])])
    return [b"from the other app"]


def app(environ, start_response):
    with httpx.Client(transport=httpx.WSGITransport(app=other), base_url="http://shop") as client:
        answer = client.get("/inside")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{answer.text} at {answer.headers['x-path']}".encode()]
