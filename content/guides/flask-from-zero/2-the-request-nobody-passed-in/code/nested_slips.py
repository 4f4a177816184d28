from slip import Slip


def app(environ, start_response):
    with Slip("tea"):
        with Slip("cake"):
            inside = Slip.current.get().request
        after = Slip.current.get().request
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{inside}, then {after}\n".encode()]
