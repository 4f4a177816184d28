"""Wraps an app and says, on the standard error stream, which frames lie between the server's call and the view."""

import inspect
import json
import sys
import threading
from collections import Counter


class Trace:
    """One call of the app: the stack at the view, and how many Python functions were called on the way, by file."""

    def __init__(self, view, wrapper):
        self.view, self.wrapper = view, wrapper
        self.frames, self.above, self.handed_over, self.calls = [], [], [], Counter()
        while wrapper.f_back is not None:
            wrapper = wrapper.f_back
            self.above.append(place(wrapper))

    def see(self, frame, event, _):
        if event != "call" or frame is self.wrapper:
            return
        stack, inside = [], frame
        while inside is not None and inside is not self.wrapper:
            stack.append(place(inside))
            inside = inside.f_back
        if inside is None:
            return
        self.calls[frame.f_code.co_filename] += 1
        if frame.f_code.co_qualname == "ThreadPoolExecutor.submit":
            self.handed_over = stack[:0:-1]
        if frame.f_code.co_name == self.view and not self.frames:
            self.frames = stack[::-1]

    def see_in_thread(self, frame, event, _):
        """A view may run in a thread of its own: its stack goes on from where the loop handed it over."""
        if event == "call" and frame.f_code.co_name == self.view and not self.frames:
            stack, inside = [], frame
            while inside is not None:
                stack.append(place(inside))
                inside = inside.f_back
            self.frames = self.handed_over + stack[::-1]

    def report(self):
        told = {"frames": self.frames, "above": self.above, "calls": self.calls}
        sys.stderr.write(f"TRACE {json.dumps(told)}\n")
        sys.stderr.flush()


def place(frame):
    code = frame.f_code
    return {"file": code.co_filename, "function": code.co_qualname, "line": frame.f_lineno}


def traced(app, view):
    """The app with a trace around each call; the caller reads the last, as the first call of all fills caches."""
    current = [None]
    threading.setprofile(lambda *seen: current[0] and current[0].see_in_thread(*seen))
    if inspect.iscoroutinefunction(app) or inspect.iscoroutinefunction(type(app).__call__):

        async def wrapper(scope, receive, send):
            if scope["type"] != "http":
                return await app(scope, receive, send)
            trace = current[0] = Trace(view, sys._getframe())
            sys.setprofile(trace.see)
            try:
                await app(scope, receive, send)
            finally:
                sys.setprofile(None)
                trace.report()
    else:

        def wrapper(environ, start_response):
            trace = current[0] = Trace(view, sys._getframe())
            sys.setprofile(trace.see)
            try:
                return list(app(environ, start_response))
            finally:
                sys.setprofile(None)
                trace.report()

    return wrapper
