"""For each WSGI rule an app that breaks it, and what else the order says."""

HEAD = '[("Content-Type", "text/plain")]'
POST = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello"


def app(body: str, before: str = "") -> str:
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"{before}\ndef app(environ, start_response):\n{lines}"


def start(status: str = '"200 OK"', headers: str = HEAD, result: str = '[b"hi"]', more: str = "") -> str:
    return app(f"start_response({status}, {headers}{more})\nreturn {result}")


def header(name: str, value: str) -> str:
    return start(headers=f'[("Content-Type", "text/plain"), ({name}, {value})]')


def layer(body: str, inner: str = f'start_response("200 OK", {HEAD})\nreturn [b"hi"]') -> str:
    lines = "".join(f"        {line}\n" for line in body.split("\n"))
    return app(inner, f"import sys\ndef outer(app):\n    def layer(environ, start_response):\n{lines}    return layer\nlayers = [outer]\n")


GENERATOR = f'start_response("200 OK", {HEAD})\nyield b"a"\nyield b"b"'
RAISES = f'try:\n    1 / 0\nexcept Exception:\n    start_response("500 Oh", {HEAD}, sys.exc_info())\n    return [b"x"]'

APPS: dict[str, tuple] = {
    "wsgi.status.str": (start("200"),),
    "wsgi.status.code": (start('"OK"'),),
    "wsgi.status.reason": (start('"200"'),),
    "wsgi.status.space": (start('"200 OK "'),),
    "wsgi.status.control": (start('"200 OK\\n"'),),
    "wsgi.status.final": (start('"100 Continue"', "[]", "[]"),),
    "wsgi.headers.list": (start(headers='(("Content-Type", "text/plain"),)'),),
    "wsgi.headers.tuple": (start(headers='[["Content-Type", "text/plain"]]'),),
    "wsgi.headers.str": (header('"X-A"', "5"),),
    "wsgi.headers.name": (header('"X A"', '"5"'),),
    "wsgi.headers.status": (header('"Status"', '"200"'),),
    "wsgi.headers.control": (header('"X-A"', '"a\\r\\nB: c"'),),
    "wsgi.headers.latin-1": (header('"X-A"', '"\\u20ac"'),),
    "wsgi.headers.hop-by-hop": (header('"Connection"', '"close"'),),
    "wsgi.headers.content-length": (header('"Content-Length"', '"two"'),),
    "wsgi.headers.length-of-nothing": (start('"204 No Content"', '[("Content-Length", "0")]', "[]"),),
    "wsgi.headers.content-type": (start(headers="[]"),),
    "wsgi.start.positional": (app(f'start_response("200 OK", {HEAD}, exc_info=None)\nreturn []'),),
    "wsgi.start.arguments": (app('start_response("200 OK")\nreturn []'),),
    "wsgi.start.twice": (app(f'start_response("200 OK", {HEAD})\nstart_response("404 Not Found", {HEAD})\nreturn []'),),
    "wsgi.start.exc-info": (start(more=', ValueError("no")'),),
    "wsgi.start.swallowed": (app(
        f'start_response("200 OK", {HEAD})\nyield b"a"\ntry:\n    1 / 0\nexcept Exception:\n    try:\n'
        f'        start_response("500 Oh", {HEAD}, sys.exc_info())\n    except Exception:\n        pass\nyield b"b"', "import sys"),),
    "wsgi.start.before-body": (app('return [b"hi"]'),),
    "wsgi.start.missing": (app("return []"),),
    "wsgi.write.bytes": (app(f'start_response("200 OK", {HEAD})("hi")\nreturn []'),),
    "wsgi.write.inside": (app(f'write = start_response("200 OK", {HEAD})\nyield b"a"\nwrite(b"b")'),),
    "wsgi.return.none": (start(result="None"),),
    "wsgi.return.iterable": (start(result="5"),),
    "wsgi.return.str": (start(result='"hi"'),),
    "wsgi.return.bytes": (start(result='b"hi"'),),
    "wsgi.return.dict": (start(result='{"a": 1}'),),
    "wsgi.return.coroutine": (f"async {start().strip()}",),
    "wsgi.return.async-generator": (f"async {app(GENERATOR).strip()}",),
    "wsgi.return.len": (app(f'start_response("200 OK", {HEAD})\nreturn Liar()', "class Liar:\n    def __len__(self): return 3\n    def __iter__(self): return iter([b'a', b'b'])"),),
    "wsgi.chunk.bytes": (start(result='["hi"]'),),
    "wsgi.length.long": (header('"Content-Length"', '"1"'),),
    "wsgi.length.short": (header('"Content-Length"', '"9"'),),
    "wsgi.body.no-content": (start('"204 No Content"', "[]"),),
    "wsgi.input.overread": (app(f'environ["wsgi.input"].read(9)\nstart_response("200 OK", {HEAD})\nreturn []'), POST),
    "wsgi.input.close": (app(f'environ["wsgi.input"].close()\nstart_response("200 OK", {HEAD})\nreturn []'),),
    "wsgi.errors.str": (app(f'start_response("200 OK", {HEAD})\nenviron["wsgi.errors"].write(b"no")\nreturn []'),),
    "wsgi.errors.close": (app(f'start_response("200 OK", {HEAD})\nenviron["wsgi.errors"].close()\nreturn []'),),
    "wsgi.environ.dict": (layer("from collections import OrderedDict\nreturn app(OrderedDict(environ), start_response)"),),
    "wsgi.environ.required": (layer('del environ["SERVER_NAME"]\nreturn app(environ, start_response)'),),
    "wsgi.environ.str": (layer('environ["CONTENT_LENGTH"] = 5\nreturn app(environ, start_response)'),),
    "wsgi.environ.latin-1": (layer('environ["PATH_INFO"] = "/\u65e5"\nreturn app(environ, start_response)'),),
    "wsgi.environ.script-name": (layer('environ["SCRIPT_NAME"] = "/a/"\nreturn app(environ, start_response)'),),
    "wsgi.environ.path-info": (layer('environ["PATH_INFO"] = "a"\nreturn app(environ, start_response)'),),
    "wsgi.layer.write": (layer("def begin(*a):\n    start_response(*a)\nreturn app(environ, begin)"),),
    "wsgi.layer.exc-info": (layer("def begin(status, headers):\n    return start_response(status, headers)\nreturn app(environ, begin)", RAISES),),
    "wsgi.layer.close": (layer("for chunk in app(environ, start_response):\n    yield chunk", GENERATOR),),
    "wsgi.layer.blocks": (layer('body = app(environ, start_response)\nwhole = b"".join(body)\nbody.close()\nreturn [whole]', GENERATOR),),
}
