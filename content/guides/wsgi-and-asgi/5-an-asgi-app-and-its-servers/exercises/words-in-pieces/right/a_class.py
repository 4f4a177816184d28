class Gone(Exception):
    pass


class TooLong(Exception):
    pass


class App:
    async def __call__(self, scope, receive, send):
        try:
            body = await self.read(receive, 1000)
            status, text = 200, str(len(body.split()))
        except TooLong:
            status, text = 413, "A thousand bytes will do."
        except Gone:
            return
        data = text.encode()
        await send({"type": "http.response.start", "status": status,
                    "headers": [(b"content-type", b"text/plain"), (b"content-length", b"%d" % len(data))]})
        await send({"type": "http.response.body", "body": data, "more_body": True})
        await send({"type": "http.response.body"})

    async def read(self, receive, limit):
        body = bytearray()
        while True:
            match await receive():
                case {"type": "http.disconnect"}:
                    raise Gone
                case event:
                    body += event.get("body", b"")
            if len(body) > limit:
                raise TooLong
            if not event.get("more_body", False):
                return bytes(body)


app = App()
