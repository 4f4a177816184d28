"""httpx2's transports in the page, under the name it asks for there: there is no network, and a request that would need it says so."""

from httpx2._exceptions import ConnectError
from httpx2._transports.base import AsyncBaseTransport, BaseTransport

_SENTENCE = "There is no network here: a client can ask only an app that it is given, as a test client is."


class JavascriptFetchTransport(BaseTransport):
    """Refuses every request."""

    def __init__(self, **_: object):
        super().__init__()

    def handle_request(self, request: object) -> object:
        raise ConnectError(_SENTENCE)


class AsyncJavascriptFetchTransport(AsyncBaseTransport):
    """Refuses every request."""

    def __init__(self, **_: object):
        super().__init__()

    async def handle_async_request(self, request: object) -> object:
        raise ConnectError(_SENTENCE)
