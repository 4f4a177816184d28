class Router:
    def __call__(self, scope):
        return self.answer

    async def answer(self, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": b"from a router\n"})


app = Router()
