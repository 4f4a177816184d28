class Blueprint:
    """Writes down what to do once there is an app."""

    def __init__(self, name, module, url_prefix=""):
        self.name, self.prefix, self.deferred = name, url_prefix, []

    def route(self, pattern, methods=("GET",)):
        def later(view):
            endpoint = f"{self.name}.{view.__name__}"
            self.deferred.append(lambda app: app.add_url_rule(self.prefix + pattern, endpoint, view, methods))
            return view

        return later

    def before_request(self, function):
        self.deferred.append(lambda app: app.before.setdefault(self.name, []).append(function))
        return function
