from flask import Flask, request


class Blueprint:
    def __init__(self, name, prefix):
        self.name, self.prefix, self.deferred = name, prefix, []
        self.guards = []

    def before(self, guard):
        self.guards.append(guard)
        return guard

    def guarded(self, view):
        def inner(**arguments):
            for guard in self.guards:
                answer = guard()
                if answer is not None:
                    return answer
            return view(**arguments)

        return inner

    def route(self, pattern):
        def register(view):
            self.deferred.append(lambda app: app.add_url_rule(
                self.prefix + pattern, f"{self.name}.{view.__name__}", self.guarded(view)))
            return view

        return register

    def register(self, app):
        for step in self.deferred:
            step(app)


shop = Blueprint("shop", "/shop")


@shop.before
def note():
    print("noted", request.path)


@shop.route("/teas/<name>")
def tea(name):
    print("view", name)
    return f"One {name}.\n"


@shop.before
def members_only():
    if request.args.get("member") != "yes":
        return "Members only.\n", 403


@shop.before
def last():
    print("last")


app = Flask(__name__)
shop.register(app)


@app.get("/")
def door():
    return "Come in.\n"
