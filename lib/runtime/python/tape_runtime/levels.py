"""How strong a rule is, by its clause's own word: only a must can be violated; should and advice are said and break nothing."""

#: The rules that are no must; rules.json holds the level of every rule, and a test holds the two together.
SHOULD = {"wsgi.status.final", "wsgi.headers.content-type", "wsgi.input.overread", "wsgi.environ.script-name", "asgi.scope.copy", "asgi.scope.root-path",
          "asgi.scope.unknown", "asgi.http.status-range", "asgi.headers.lower-case", "asgi.lifespan.no-reply", "asgi.lifespan.no-shutdown"}
ADVICE = {"wsgi.headers.length-of-nothing", "asgi.headers.length-of-nothing", "asgi.app.return", "asgi.http.after-end"}


def level(rule: str) -> str:
    """must, should or advice."""
    return "should" if rule in SHOULD else "advice" if rule in ADVICE else "must"
