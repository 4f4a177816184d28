class App:
    def __init__(self, scope):
        raise LookupError("no kettle")

    async def __call__(self, receive, send):
        raise RuntimeError("never called")


app = App
