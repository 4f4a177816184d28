"""What cannot be had where a run is served, said at once and on its line: a second server, a debugger, a keyboard; in the page a network, signals and processes."""

import asyncio
import socket
import sys
from collections.abc import Callable
from types import ModuleType

from .after_import import after_import
from .hidden_frames import outward
from .one_thread.outside_loop import page_loop

_PAGE = sys.platform == "emscripten"
#: Who is served just now: outside of a run, everything is as it always was.
served: list[object] = []


class NotHere(Exception):
    """Something that is not to be had here; `remedy` says what to do instead."""

    remedy = ""


@outward
class ServerInside(NotHere, RuntimeError):
    """A server that the learner's code starts, where one is serving it already."""

    remedy = "Leave out the lines that make and start a server, or put them under if __name__ == \"__main__\": this server calls app by itself."


@outward
class NoDebugger(NotHere, RuntimeError):
    """breakpoint() and pdb.set_trace()."""

    remedy = "Take the line out. print() goes to the tape with its line, and the tape shows what crosses in between."


@outward
class NoInput(NotHere, EOFError):
    """input()."""

    remedy = "Put the value into the code. What a client types reaches an app in the request: its query string or its body."


@outward
class NoNetwork(NotHere, OSError):
    """A connection to somewhere else."""

    remedy = "Let a function of your own return what the other server would have said. On your machine the call goes out."


@outward
class NoSignals(NotHere, NotImplementedError):
    """A handler for a signal of the operating system."""

    remedy = "On your machine the server takes the signals and tells the app by lifespan.shutdown: put away there what must be put away."




def _a_debugger(*_: object) -> Exception:
    return NoDebugger("There is no debugger here: nobody sits at a terminal to answer it.")


def breakpointhook(*_: object, **__: object) -> None:
    """What breakpoint() does during a run."""
    raise _a_debugger()


def no_input(prompt: object = "", /) -> str:
    """input() during a run: it shows its question, and nobody answers."""
    print(prompt, end="")
    raise NoInput("There is no keyboard here: input() has nobody to ask. A server has no terminal either.")


outward(no_input, "input")


def _instead(owner: object, name: str, raised: Callable[..., Exception], awaited: bool = False) -> None:
    """Has a function raise during a run what `raised` makes of its first argument; outside of one it does what it did."""
    plain = getattr(owner, name)

    def call(*args: object, **named: object) -> object:
        if served:
            raise raised(*args[:1])
        return plain(*args, **named)

    async def later(*args: object, **named: object) -> object:
        if served:
            raise raised(*args[:1])
        return await plain(*args, **named)

    setattr(owner, name, outward(later if awaited else call, name))


def _a_server(*_: object) -> Exception:
    return ServerInside("A server is running already: it is the one that serves this app.")


def _a_network(*_: object) -> Exception:
    return NoNetwork("There is no network here: Python runs inside the page, and nothing goes out of it.")


def _socketserver(module: ModuleType) -> None:
    bind, activate = module.TCPServer.server_bind, module.TCPServer.server_activate

    def server_bind(self: object) -> None:
        if not served:
            bind(self)

    def server_activate(self: object) -> None:
        if not served:
            activate(self)

    def refused(self: object) -> Exception:
        self.server_close()  # Nothing is left open of a server that never serves.
        return _a_server()

    module.TCPServer.server_bind, module.TCPServer.server_activate = outward(server_bind), outward(server_activate)
    for name in ("serve_forever", "handle_request"):
        _instead(module.BaseServer, name, refused)


def _pdb(module: ModuleType) -> None:
    _instead(module, "set_trace", _a_debugger)


def _http_server(module: ModuleType) -> None:
    """HTTPServer without the look-up of its own name, where it is bound to nothing."""
    plain = module.HTTPServer.server_bind

    def server_bind(self: object) -> None:
        if served:
            self.server_name, self.server_port = self.server_address[:2]
        else:
            plain(self)

    module.HTTPServer.server_bind = outward(server_bind)


_DOORS = {"socketserver": _socketserver, "http.server": _http_server, "pdb": _pdb}


def install() -> None:
    """Changes the doors for as long as this interpreter lives; they are shut only while a run is served."""
    for name, change in _DOORS.items():
        if name in sys.modules:
            change(sys.modules[name])
    after_import(each=lambda module: _DOORS[module.__name__](module) if module.__name__ in _DOORS else None)
    loops = {asyncio.BaseEventLoop, *filter(None, (page_loop(),))}
    for loop in loops:
        _instead(loop, "create_server", _a_server, awaited=True)
    if _PAGE:
        for loop in loops:
            _instead(loop, "create_connection", _a_network, awaited=True)
            _instead(loop, "add_signal_handler", lambda *_: NoSignals("There are no signals here: no operating system stands behind this Python."))
        _instead(socket, "create_connection", _a_network)
        _instead(socket, "getaddrinfo", _a_network)
        for name in ("connect", "connect_ex", "bind", "listen", "sendto"):
            _instead(socket.socket, name, _a_network)


def behind(error: BaseException) -> NotHere | None:
    """What was not to be had, where an exception says so or was raised because of it."""
    for _ in range(10):
        if isinstance(error, NotHere):
            return error
        reason = getattr(error, "reason", None)
        error = error.__cause__ or error.__context__ or (reason if isinstance(reason, BaseException) else None)
        if error is None:
            return None
    return None
