from http.cookies import SimpleCookie

from signed import loads


def app(environ, start_response):
    jar = SimpleCookie(environ.get("HTTP_COOKIE", ""))
    session = loads(jar["session"].value.encode(), b"change me")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"visit {session['visits']}".encode()]
