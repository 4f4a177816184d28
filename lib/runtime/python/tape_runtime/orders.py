"""An order as lib/runtime/run-request.ts writes it, with its defaults filled in."""

import json

_DEFAULTS = {
    "app": None, "interface": "auto", "strict": False, "mode": "http", "lifespan": "off", "pieces": [], "client": [], "more": [], "live": False,
    "layers": None, "like": "spec", "rootPath": "", "forwardedAllowIps": None, "folder": None, "xray": "off",
}
_LIFESPAN = {False: "off", True: "auto"}


def read(order_json: str) -> dict:
    """The order in this JSON."""
    order = {**_DEFAULTS, **json.loads(order_json)}
    order["limits"] = {"lines": 200_000, "seconds": 5, **order.get("limits", {})}
    order["lifespan"] = _LIFESPAN.get(order["lifespan"], order["lifespan"])
    return order


def exchanges(order: dict) -> list[dict]:
    """What the client sends, one request after another: `request`, `pieces` and `client` of each, and how many milliseconds it waits before it (`after`)."""
    return [{"pieces": [], "client": [], "after": 0, **one} for one in [{key: order[key] for key in ("request", "pieces", "client")}, *order["more"]]]
