"""Common mistakes and their remedies: the first row whose exception and message fit gives the sentence and the remedy."""

import builtins
import re
import sys
from difflib import get_close_matches

from . import not_here
from .budget import Stopped
from .nearby import newer_syntax, other_key
from .strict import rule_of

Row = tuple[str, str, str, str]
#: What to do about a run that was stopped, by what stopped it.
STOPS = {
    "time": "Look for a loop that does not end, or a wait for something that never comes.",
    "lines": "Look for a loop that does not end. If it is only long, give it less to do here.",
    "memory": "Make the body in pieces, and yield each one.",
    "exit": "An app answers or raises an exception; ending the process is not its business.",
}
#: Modules that the standard library had, with the version that left them out.
_GONE = {
    **dict.fromkeys("aifc audioop cgi cgitb chunk crypt imghdr mailcap msilib nis nntplib ossaudiodev pipes sndhdr spwd sunau telnetlib uu xdrlib lib2to3".split(), "3.13"),
    **dict.fromkeys("asynchat asyncore distutils imp smtpd".split(), "3.12"),
}
_INSTEAD = {"cgi": " A form is read with urllib.parse.parse_qs(environ['wsgi.input'].read(length).decode()), a file upload with a framework; on PyPI, legacy-cgi has the old module."}
#: Name of the exception (a regular expression), its message, what to say, what to do. \\1 and so on stand for groups of the message.
ROWS: list[Row] = [
    ("IndentationError|TabError", r"expected an indented block after (.+?) on line (\d+)", r"The block of the \1 on line \2 is empty or not indented.", "Indent the lines that belong to it by four spaces, or write pass."),
    ("IndentationError", r"unexpected indent", "This line is indented deeper than the block it stands in.", "Take the extra spaces at its beginning away."),
    ("IndentationError", r"unindent does not match", "This line goes back to a depth that no line above it has.", "Line it up with the block it belongs to."),
    ("TabError", r".*", "This block mixes tabs and spaces.", "Indent with four spaces everywhere."),
    ("SyntaxError", r"expected ':'", "A colon is missing at the end of this line.", "Lines with def, class, if, for, while, with and try end in a colon."),
    ("SyntaxError", r"'(.)' was never closed", r"The \1 here is never closed.", "Write the closing bracket where the expression ends."),
    ("SyntaxError", r"unmatched '(.)'", r"This \1 closes nothing.", "Take it away, or open its bracket before."),
    ("SyntaxError", r"unterminated .*string", "A string begins here and its closing quote is missing.", "Close it with the same quote it begins with."),
    ("SyntaxError", r"'await' outside (async )?function", "await stands in a function that is not async.", "Write async def before the function's name, not def."),
    ("SyntaxError", r"'return' outside function", "return stands outside of every function.", "Indent it into the function it belongs to."),
    ("SyntaxError", r"'yield' outside function", "yield stands outside of every function.", "Indent it into the function it belongs to."),
    ("SyntaxError", r"cannot assign to .*Maybe you meant '=='", "One = assigns; a comparison takes two.", "Write == to compare."),
    ("SyntaxError", r"Maybe you meant '=='|Perhaps you forgot a comma", "Python cannot read this expression.", "Look for a missing comma between two items, or = where == is meant."),
    ("SyntaxError", r"bytes can only contain ASCII", "A bytes literal holds only ASCII.", 'Write the text as a str and encode it: "café".encode("utf-8").'),
    ("SyntaxError", r".*", "Python cannot read this line, so nothing of the file ran.", "Look at the marked place, and at the end of the line before it."),
    ("NameError", r"name '(start_response|environ|scope|receive|send)' is not defined", r"\1 is an argument of the app: it exists only inside it.", r"Pass \1 on to the function that needs it."),
    ("UnboundLocalError", r".*variable '(\w+)'", r"\1 is assigned in this function, and used before that.", r"Assign it first, or write nonlocal \1 (or global \1) when the outer one is meant."),
    ("NameError", r"name '(\w+)' is not defined", r"There is no name \1 here.", "Check the spelling, or import or assign it before this line."),
    ("TypeError", r"(?:\w+\.)*(\w+)\(\) takes (\d+) positional arguments? but 2 were given", r"The server calls \1 with two arguments, environ and start_response; it takes \2.", r"Write def \1(environ, start_response)."),
    ("TypeError", r"(\w+)(?:\.__init__)?\(\) takes [12] positional arguments? but [34] were given", r"\1 takes the scope alone: that is an app of ASGI 2, whose result is called a second time, with receive and send.", "ASGI 3 calls once: write async def app(scope, receive, send), or for a class async def __call__(self, scope, receive, send) and app = the class(). uvicorn still serves ASGI 2, and so does this server like uvicorn."),
    ("TypeError", r"(?:\w+\.)*(\w+)\(\) takes (\d+) positional arguments? but 3 were given", r"\1 is called with three arguments and takes \2. An ASGI server passes scope, receive and send.", r"Write async def \1(scope, receive, send)."),
    ("TypeError", r"(?:[\w.<>]+\.)?([\w<>]+)\(\) missing \d+ required positional arguments?: .*'receive' and 'send'", r"\1 is called with the scope alone, as an app of ASGI 2 is: uvicorn takes a callable for one where it is no async def and has no async __call__.", "Write async def, for a wrapper too (async def wrapper(scope, receive, send): await app(scope, receive, send)), or start uvicorn with --interface asgi3."),
    ("TypeError", r"(?:\w+\.)*(\w+)\(\) missing \d+ required positional arguments?: (.+)", r"\1 is called without \2.", "Give it all the arguments its def line names, or give those a default."),
    ("TypeError", r"(?:\w+\.)*(\w+)\(\) takes (.+) but (\d+) (?:was|were) given", r"\1 takes \2; it is called with \3.", "Make the call and the def line agree."),
    ("TypeError", r"('.*'|\".*\") is not a byte", r"The body holds a str, \1. What goes over the wire is bytes.", 'Encode it: "…".encode("utf-8").'),
    ("TypeError", r"(\d+) is not a byte", "The app returned bytes by themselves: going over them gives numbers.", "Return a list with the bytes in it: [body]."),
    ("TypeError", r".* is not a byte", "A chunk of the body is not bytes.", "Yield and return bytes only."),
    ("TypeError", r"'NoneType' object is not iterable", "Where an iterable is needed stands None.", "An app returns a list of bytes, or yields bytes: is there a return on every path?"),
    ("TypeError", r"'(coroutine|async_generator)' object is not iterable", "This is an async function, called as a WSGI app: it was never awaited.", "Write def, not async def, or take the three arguments of ASGI."),
    ("TypeError", r"'(\w+)' object is not iterable", r"A \1 cannot be gone over.", "An app returns an iterable of bytes: [body]."),
    ("TypeError", r"'(coroutine|async_generator|_asyncio\.Future)' object .*", "A coroutine stands where its result is needed.", "Write await before the call."),
    ("TypeError", r"object (\w+) can't be used in 'await' expression|'(\w+)' object can't be awaited", "await stands before something that cannot be awaited.", "Await coroutines only: is the function it calls an async def?"),
    ("TypeError", r"unhashable type: '(\w+)'", r"A \1 cannot be a key of a dict or a member of a set.", "Use a tuple or a str instead."),
    ("TypeError", r"can only concatenate (\w+) \(not \"(\w+)\"\) to .*|can't concat (\w+) to (\w+)", "Two values of different types cannot be joined with +.", 'Bring both to one type: str(number), text.encode("utf-8"), data.decode("utf-8").'),
    ("TypeError", r"a bytes-like object is required, not 'str'", "Bytes are needed here, and this is a str.", 'Encode it: text.encode("utf-8"), or write a b before the quotes.'),
    ("TypeError", r"expected str, bytes or .* not|must be str, not bytes", "A str is needed here, and these are bytes.", 'Decode them: data.decode("utf-8").'),
    ("TypeError", r"Object of type (\w+) is not JSON serializable", r"JSON has nothing like a \1.", "Turn it into a list, a dict, a str or a number first."),
    ("TypeError", r"'(\w+)' object is not callable", r"A \1 is called like a function.", "Take the brackets behind it away, or look where the name was assigned anew."),
    ("TypeError", r"'(\w+)' object is not subscriptable", r"A \1 has no [ ].", "Check what the value is: did the call before it return something?"),
    ("TypeError", r"string indices must be integers|(list|tuple) indices must be integers", "A sequence is indexed with something other than a number.", "Use a number, or look whether a dict was meant."),
    ("TypeError", r".* is not a string", "start_response needs a str here.", "The status, and each header's name and value, are str: str(len(body))."),
    ("TypeError", r"the headers are of type (\w+)", r"The headers are a \1.", 'Pass a list of pairs: [("Content-Type", "text/plain")].'),
    ("TypeError", r"start_response\(\) takes no keyword", "start_response was called with named arguments.", "Pass them by position: start_response(status, headers)."),
    ("TypeError", r"unsupported operand type\(s\) for (.+): '(\w+)' and '(\w+)'", r"\1 does not work between a \2 and a \3.", "Convert one of them first: what comes out of a query or a header is a str."),
    ("AssertionError", r"Response headers already set!", "start_response was called a second time.", "Call it once; to change your mind after an error, pass sys.exc_info() as the third argument."),
    ("AssertionError", r"start_response\(\) was (never called|not called before the body)", "The app gave a body, or its end, without calling start_response first.", "Call start_response(status, headers) before the first chunk."),
    ("RuntimeError", r"Working outside of (request|application) context", r"Flask is asked for something of the \1, and no \1 is being served at this line.", "Use request, session, g and current_app within a view. A generator that goes on behind it takes the request with stream_with_context(...); code outside of every request stands in with app.app_context(): or with app.test_request_context():."),
    ("WebSocketDisconnect", r".*", "The client has left, and the app waited for it or sent to it.", "Catch WebSocketDisconnect around what receives and around what sends: that a client leaves is no error."),
    ("KeyError", r"'(HTTP_CONTENT_(TYPE|LENGTH))'", r"environ has no \1: this header has no HTTP_ before it.", r"Use environ.get('CONTENT_\2', '')."),
    ("KeyError", r"'(HTTP_\w+|CONTENT_\w+|QUERY_STRING|PATH_INFO|SCRIPT_NAME)'", r"environ has no \1: the client did not send it, and a server may leave it out.", r"Use environ.get('\1', '')."),
    ("KeyError", r"'(method|body|text|bytes|state|headers|more_body)'", r"This scope or event has no \1: it is optional, or belongs to another type.", r"Look at its type first, or use .get('\1')."),
    ("KeyError", r"(.*)", r"There is no key \1.", "Use .get() with a default where a key may be missing."),
    ("ModuleNotFoundError", r"No module named '(uvicorn|gunicorn|waitress|hypercorn|daphne|granian|uwsgi|uwsgidecorators)'", r"\1 is a server, and a server is running already: it is the one that serves this app.", "Leave out the lines that import and start one: this server calls app by itself."),
    ("ModuleNotFoundError", r"No module named '(flask|django|fastapi|starlette|werkzeug|pydantic|requests|httpx)'", r"\1 is not installed here.", "This page has the standard library, and the frameworks of the lessons that use them. Install it to run this on your machine."),
    ("ModuleNotFoundError", r"No module named '(\w+)'", r"There is no module \1: not among the files of this sample, not in the standard library.", "Check the spelling, or add a file of that name."),
    ("ModuleNotFoundError", r"The module '(\w+)' is unvendored.*", r"The page's Python is built without \1.", "On your machine it is there. Here, leave it out."),
    ("ImportError", r"attempted relative import with no known parent package", "This file is not in a package, so there is nothing that a relative import could start from.", "Write import name or from name import …, or put the files into a folder with an __init__.py and name the app's file in it."),
    ("ImportError", r"attempted relative import beyond top-level package", "A relative import has more dots than there are packages around this file.", "Take a dot away: one dot is the package of this file, two are the one around it."),
    ("ImportError", r"cannot import name '(\w+)' from '(\w+)'", r"\2 has no \1.", "Check the spelling, and that the two files do not import each other."),
    ("ImportError|ModuleNotFoundError", r"(.*)", r"An import failed: \1.", "Check that the module is there, and that nothing it imports itself is missing."),
    ("FileNotFoundError", r".*No such file or directory: '(.+)'", r"There is no file \1 here.", "Add it to the files beside the app; a path that is not absolute begins in their folder. Or write it first."),
    ("RecursionError", r".*", "A function calls itself without end.", "Look for the case in which it must return without calling itself."),
    ("UnicodeEncodeError", r"'latin-1' codec.*", "A character beyond U+00FF stands where a native string is needed: each character carries one byte.", "Percent-encode it, or leave it out of status and headers."),
    ("UnicodeDecodeError", r"'(.+?)' codec can't decode byte (\w+)", r"These bytes are not \1: \2 cannot stand there.", 'Decode with the encoding they were made with, or with errors="replace".'),
    ("UnicodeEncodeError", r"'(.+?)' codec.*", r"A character has no bytes in \1.", 'Encode with "utf-8".'),
    ("ValueError", r"invalid literal for int\(\) with base 10: (.*)", r"\1 is no whole number.", "Check what the client sent before you convert it; an answer of 400 is yours to give."),
    ("JSONDecodeError", r".*", "The text is not JSON.", "Check the body before you use it, and answer 400 where it is not JSON."),
    ("ValueError", r"(.+) is not a status such as .*", r"\1 is no status line.", 'A status is three digits, a space and a reason: "200 OK".'),
    ("ValueError", r"(.+) is not a header that can be sent", r"\1 would break the head of the response.", "A header holds no line break; its name has no space and no colon."),
    ("ValueError", r"I/O operation on closed file\.?", "A file or stream is used after it was closed.", "Use it inside the with block, or close it later."),
    ("ZeroDivisionError", r".*", "A number is divided by zero.", "Check the divisor first."),
    ("IndexError", r"(.*) index out of range", "An index lies behind the end.", "Check the length first; the first place is 0."),
    ("AttributeError", r"module 'hashlib' has no attribute 'scrypt'", "scrypt comes with OpenSSL, and the page's Python is built without it.", 'Hash passwords with pbkdf2 here: generate_password_hash(password, method="pbkdf2:sha256:2000").'),
    ("AttributeError", r"'NoneType' object has no attribute '(\w+)'", r".\1 is asked of None.", "Something before it returned None: check that first."),
    ("AttributeError", r"'(str|bytes)' object has no attribute '(encode|decode)'", r"A \1 has no \2.", "str.encode gives bytes, bytes.decode gives a str: this value is already what you want, or the other one."),
    ("AttributeError", r"'coroutine' object has no attribute '(\w+)'", r".\1 is asked of a coroutine.", "Write await before the call."),
    ("AttributeError", r"(.+?) has no attribute '(\w+)'", r"\1 has no attribute \2.", "Check the spelling, and what the value is."),
    ("SystemExit", r".*", "The app asked the whole server to end.", "An app answers or raises an exception; ending the process is not its business."),
    ("KeyboardInterrupt", r".*", "The app raised KeyboardInterrupt, which is the server's signal to end.", "Raise an Exception instead."),
    ("MemoryError", r".*", "There is not enough memory for what the app asked.", "Make the body in pieces, and yield each one."),
    ("CancelledError", r".*", "The app ended as a task does that was cancelled.", "Let CancelledError pass only where something has been cancelled."),
    ("TimeoutError", r".*", "The app waited too long and was cancelled.", "Look for the await that never ends."),
    ("RuntimeError", r"asyncio\.run\(\) cannot be called from a running event loop", "An event loop runs already: it is the one that called the app.", "Write await, without asyncio.run."),
    ("OSError|BlockingIOError|NotImplementedError|AttributeError", r".*(?:emscripten does not support processes|emscripten.*process|module 'os' has no attribute '(?:fork|forkpty|posix_spawn)').*", "There are no processes here: Python runs inside the page.", "On your machine it starts one. Here, let a function of your own return what the program would have printed."),
    ("ImportError|ModuleNotFoundError|OSError", r".*(?:_multiprocessing|sem_open|_posixsubprocess).*", "There are no processes here: Python runs inside the page.", "On your machine multiprocessing starts them. Here, do the work in the function itself."),
    ("OSError", r".*Function not implemented.*", "No operating system stands behind this Python that could do this: there are no processes here, and no devices.", "On your machine it works. Here, let a function of your own return what it would have given."),
    ("RuntimeError", r"can't start new thread", "No thread can be started here: this Python has one, and the server and the app share it.", "On your machine it starts one. Here, use asyncio, or hand the work to asyncio.to_thread: it is done at once, and the tape says so."),
    ("BdbQuit", r".*", "The debugger was left, and with it the app.", "Take the debugger out: nobody sits at a terminal here."),
    ("StuckLoop", r".*", "An event loop of the app waits for something that nothing here can bring about.", "Look at what its await waits for: here no thread, socket or process can end it."),
    ("RuntimeError", r"(?:Expected ASGI message '.+?',? but got|Unexpected ASGI message) '((?:http\.response\.(?:early_hint|push|pathsend|zerocopysend|trailers|debug))|websocket\.http\.response\.\w+)'(?: sent, after .*)?\.", r"\1 belongs to an extension, and this server does not announce it: scope['extensions'] says nothing of it.", "Look into scope.get('extensions', {}) first, and send it only where its name stands there."),
    ("RuntimeError", r"Expected ASGI message 'http\.response\.body', but got 'http\.response\.start'\.", "The app sent http.response.start a second time: only http.response.body may come now.", "Send one start for each request; once it is sent, no other status can take its place."),
    ("RuntimeError", r"Expected ASGI message '(.+?)',? but got '(.+?)'\.", r"The app sent \2 where only \1 may come.", r"Send \1 first."),
    ("RuntimeError", r"Unexpected ASGI message '(websocket\.close)'(?: sent)?, after .+", r"The app sent \1 a second time: the connection was closed by then.", "Close once. A finally that closes needs no close behind it, and after websocket.disconnect there is nothing left to close."),
    ("RuntimeError", r"Unexpected ASGI message '(websocket\.\S+)'(?: sent)?, after .+", r"The app sent \1 after websocket.close.", "Send nothing behind websocket.close: it ends the connection."),
    ("RuntimeError", r"Unexpected ASGI message '(.+?)' sent, after (.+)\.", r"The app sent \1 after \2.", 'The response ends with the first body event without "more_body": True.'),
    ("RuntimeError", r"Response content (longer|shorter) than Content-Length", r"The body is \1 than its Content-Length.", "Count the bytes, after encoding: len(body)."),
    ("ClientDisconnected", r".*", "The client has left: send() raises an OSError.", "Let it pass: the server takes it as the end. Catch it where something must be put away."),
    ("LifespanFailed", r"lifespan\.startup\.failed: (?:Traceback.*\n)?(.*)", r"The app said that its startup failed: \1. The server logs this and exits before it has served anything.", "Nothing more is asked of the app, not even lifespan.shutdown."),
    ("LifespanFailed", r"lifespan\.shutdown\.failed: (?:Traceback.*\n)?(.*)", r"The app said that its shutdown failed: \1. The server logs this and exits.", "Put away what can be put away, then answer."),
    ("ValueError", r"(.+) is no code that a close frame may carry", r"A close frame cannot carry the code \1.", "Send 1000, or a code of your own from 3000 to 4999; 1005, 1006 and 1015 stand for closes without a frame."),
    ("NoAnswer", r".* without starting response\.", "The app returned and had sent no response.", "Is every send() awaited, and does every path send http.response.start and http.response.body?"),
    ("NoAnswer", r".* without completing response\.", "The app returned before the end of its response.", 'Send a last http.response.body without "more_body": True.'),
    ("NoAnswer", r".*", "The app returned and had neither accepted nor closed.", "Send websocket.accept, or websocket.close to refuse."),
    ("StopIteration|StopAsyncIteration", r".*", "next() found nothing more.", "Give next() a default, or use a for loop."),
]


def explain(error: BaseException, message: str, source: str, frames: list[dict], by: str = "app") -> tuple[str, str | None]:
    """The sentence and the remedy for an exception; Python's own words where no row fits. `by` says whose code raised it."""
    name = type(error).__name__
    if missing := not_here.behind(error):
        return str(missing), missing.remedy
    if isinstance(error, Stopped):
        return message, STOPS.get(error.why, STOPS["time"])
    if name in ("NoApp", "Unfit", "BadFiles"):
        return message, None
    if name == "RuleBroken":
        return f"Strict mode ends the run at the first broken rule. {message}", None
    if isinstance(error, AssertionError) and frames and frames[-1]["file"].endswith("validate.py"):
        return f"wsgiref.validate refuses this: {message or 'an assertion failed'}", f"It breaks the rule {rule}." if (rule := rule_of(error)) else "No clause of PEP 3333 says so by itself: this is wsgiref.validate's own reading."
    if isinstance(error, SyntaxError) and (newer := newer_syntax(error)):
        return newer
    if isinstance(error, KeyError) and (other := other_key(error)):
        return other
    near = _near(error)
    if isinstance(error, ModuleNotFoundError) and (left := _GONE.get(error.name or "")):
        return f"{error.name} left the standard library in Python {left}, and this is Python {sys.version_info.major}.{sys.version_info.minor}.", f"Use what took its place.{_INSTEAD.get(error.name, '')}"
    for kind, pattern, sentence, remedy in ROWS:
        if re.fullmatch(kind, name) and (found := re.match(pattern, message, re.DOTALL)):
            said = [found.expand(part.replace("\\n", " ")) for part in (sentence, remedy)]
            return said[0], f"Did you mean {near}? {said[1]}" if near else said[1]
    return f"The {by} raised {name}{f': {message}' if message else '.'}", None


def _near(error: BaseException) -> str | None:
    """The name that was probably meant, of those that exist where a NameError or an AttributeError arose."""
    wanted = getattr(error, "name", None)
    if isinstance(error, AttributeError) and wanted:
        names = [n for n in dir(error.obj) if not n.startswith("_")]
    elif isinstance(error, NameError) and wanted and error.__traceback__:
        step = error.__traceback__
        while step.tb_next:
            step = step.tb_next
        names = [*step.tb_frame.f_locals, *step.tb_frame.f_globals, *dir(builtins)]
    else:
        return None
    return next(iter(get_close_matches(wanted, [n for n in names if n != wanted], 1, 0.7)), None)
