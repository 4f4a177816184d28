import starlette_shop

app = starlette_shop.app


class Layer:
    def __init__(self, app, name):
        self.app, self.name = app, name

    async def __call__(self, scope, receive, send):
        print(self.name, "in, for", scope.get("endpoint"))
        await self.app(scope, receive, send)
        print(self.name, "out, for", scope["endpoint"].__name__)


app.add_middleware(Layer, name="one")
app.add_middleware(Layer, name="two")
