class Blueprint:
    """Writes down what to do once there is an app."""

    def __init__(self, name, prefix):
        self.name, self.prefix, self.deferred = name, prefix, []

    def route(self, pattern, **options):
        def register(view):
            self.deferred.append(lambda app: app.add_url_rule(
                self.prefix + pattern, f"{self.name}.{view.__name__}", view, **options))
            return view

        return register

    def register(self, app):
        for step in self.deferred:
            step(app)
