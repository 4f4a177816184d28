import test_shop
from shop import create_app


def outcome(test):
    client = create_app(TESTING=True).test_client()
    try:
        test(client)
    except AssertionError:
        return "failed"
    return "passed"


def app(environ, start_response):
    tests = [test_shop.test_who, test_shop.test_visits]
    lines = [f"{test.__name__} {outcome(test)}\n" for test in tests]
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(lines).encode()]
