from contextvars import ContextVar, copy_context

path, guest = ContextVar("path"), ContextVar("guest")
waiting, done = [], []


def later(call):
    """Puts a call aside, for the bell."""
    kept = path.get()

    def with_path():
        token = path.set(kept)
        call()
        path.reset(token)

    waiting.append(with_path)


def note():
    done.append(f"{guest.get()} asked for {path.get()}")


def view():
    if path.get() == "bell":
        while waiting:
            waiting.pop(0)()
        return "".join(f"{line}\n" for line in done) + f"rung by {guest.get()}\n"
    if path.get() == "done":
        return f"{len(done)} done\n"
    later(note)
    return "noted\n"


def handle(its_guest, its_path):
    """One request of a guest: the variables are set, and put back."""
    tokens = guest.set(its_guest), path.set(its_path)
    try:
        return view()
    finally:
        path.reset(tokens[1])
        guest.reset(tokens[0])


def app(environ, start_response):
    asked = environ["QUERY_STRING"].split("&")
    text = "".join(handle(*one.split("/")) for one in asked)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
