"""An order as lib/runtime/run-request.ts writes it, with its defaults filled in."""

import json

_DEFAULTS = {
    "app": None, "interface": "auto", "strict": False, "mode": "http", "lifespan": False, "pieces": [], "client": [], "live": False,
    "layers": None, "like": "spec", "folder": None, "xray": "off",
}


def read(order_json: str) -> dict:
    """The order in this JSON."""
    order = {**_DEFAULTS, **json.loads(order_json)}
    order["limits"] = {"lines": 200_000, "seconds": 5, **order.get("limits", {})}
    return order
