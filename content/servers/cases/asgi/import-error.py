import tea_pot_that_is_not_installed


async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": tea_pot_that_is_not_installed.name})
