from http.cookies import SimpleCookie

import later
import mini_flask
from proxy import Proxy
from signed import dumps, loads
from slip import Slip
from table import HTTPException
from web import abort, g, request  # noqa: F401


class Items(Proxy):
    def __getitem__(self, key):
        return self._get_current_object()[key]

    def __setitem__(self, key, value):
        self._get_current_object()[key] = value


current_app, session = Proxy(Slip.current, "app"), Items(Slip.current, "session")


def url_for(endpoint, **values):
    if endpoint.startswith("."):
        endpoint = Slip.current.get().endpoint.partition(".")[0] + endpoint
    return current_app.table.build(endpoint, **values)


class Blueprint(later.Blueprint):
    def __init__(self, name, module, url_prefix):
        super().__init__(name, url_prefix)

    def before_request(self, function):
        self.deferred.append(lambda app: app.before_of.setdefault(self.name, []).append(function))
        return function


class Mini(mini_flask.Mini):
    def __init__(self, module):
        super().__init__()
        self.before_of = {}

    def add_url_rule(self, pattern, endpoint, view, methods=("GET",)):
        for method in methods:
            self.table.add(pattern, method, endpoint)
        self.views[endpoint] = view

    def register_blueprint(self, blueprint):
        blueprint.register(self)

    def after_request(self, function):
        self.after.append(function)
        return function

    def errorhandler(self, key):
        def register(function):
            self.handlers[key] = function
            return function

        return register

    def dispatch(self):
        slip = Slip.current.get()
        slip.app, slip.session, slip.endpoint, missing = self, self.open_session(), "", None
        try:
            slip.endpoint, values = self.table.match(request.path, request.method)
        except HTTPException as error:
            missing = error
        for function in self.before + self.before_of.get(slip.endpoint.partition(".")[0], []):
            value = function()
            if value is not None:
                return value
        if missing:
            raise missing
        return self.views[slip.endpoint](**values)

    def open_session(self):
        jar = SimpleCookie(request.environ.get("HTTP_COOKIE", ""))
        try:
            return loads(jar["session"].value.encode(), self.secret_key.encode())
        except (KeyError, ValueError):
            return {}

    def finish(self, value):
        response = super().finish(value)
        if session._get_current_object():
            cookie = dumps(Slip.current.get().session, self.secret_key.encode())
            response.headers["Set-Cookie"] = f"session={cookie.decode()}; HttpOnly; Path=/"
        return response
