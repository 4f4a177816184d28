"""The path an app is mounted at: SCRIPT_NAME of WSGI, root_path of ASGI."""

from urllib.parse import quote


def script(environ: dict, root: str) -> None:
    """Divides the path between SCRIPT_NAME and PATH_INFO (PEP 3333, "environ Variables"). A path without the root was cut by the proxy in front."""
    if not root:
        return
    environ["SCRIPT_NAME"] = root.encode().decode("latin-1")
    if below(environ["PATH_INFO"], environ["SCRIPT_NAME"]):
        environ["PATH_INFO"] = environ["PATH_INFO"][len(environ["SCRIPT_NAME"]) :]


def rooted(scope: dict, root: str, always: bool) -> None:
    """Sets root_path, which path contains (ASGI, "HTTP Connection Scope"); before a path without it, it is put back: `always`, as uvicorn does."""
    if not root:
        return
    scope["root_path"] = root
    if always or not below(scope["path"], root):
        scope |= {"path": root + scope["path"], "raw_path": quote(root).encode() + scope["raw_path"]}


def below(path: str, root: str) -> bool:
    """Whether a path is the root's, or lies below it."""
    return path == root or path.startswith(f"{root}/")
