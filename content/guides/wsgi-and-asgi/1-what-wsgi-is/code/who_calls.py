import traceback


def app(environ, start_response):
    caller = traceback.extract_stack()[-2]
    file = "/".join(caller.filename.split("/")[-2:])
    answer = f"{file}, line {caller.lineno}\n    {caller.line}\n"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [answer.encode()]
