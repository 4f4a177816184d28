"""Strict mode for WSGI: the real wsgiref.validate stands between, and what it says is traced to the rule that says the same."""

import re
import warnings
from collections.abc import Callable
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_RULES = [
    (r"Status must be of type str", "wsgi.status.str"),
    (r"Status codes must be three characters", "wsgi.status.code"),
    (r"Status code is invalid", "wsgi.status.final"),
    (r"Headers .* must be of type list", "wsgi.headers.list"),
    (r"Individual headers .* must be of type tuple", "wsgi.headers.tuple"),
    (r"Header (name|value) must be of type str", "wsgi.headers.str"),
    (r"The Status header cannot be used", "wsgi.headers.status"),
    (r"Header names may not contain|Bad header name|Names may not end in", "wsgi.headers.name"),
    (r"Bad header value", "wsgi.headers.control"),
    (r"No Content-Type header found", "wsgi.headers.content-type"),
    (r"exc_info ", "wsgi.start.exc-info"),
    (r"No keyword arguments allowed", "wsgi.start.positional"),
    (r"Invalid number of arguments", "wsgi.start.arguments"),
    (r"The application must return an iterator", "wsgi.return.none"),
    (r"You should not return a string", "wsgi.return.str"),
    (r"start_response has not yet been called", "wsgi.start.before-body"),
    (r"Iterator yielded non-bytestring", "wsgi.chunk.bytes"),
    (r"input\.close\(\)", "wsgi.input.close"),
    (r"errors\.close\(\)", "wsgi.errors.close"),
]


def _own_copy() -> ModuleType:
    """wsgiref.validate for the server alone: a learner's import of it is not touched by what is read otherwise here.

    wsgi.input.read() needs no size, since a server should allow it, and what is said of Content-Type is no must: the tape says it.
    """
    spec = find_spec("wsgiref.validate")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    sized = module.InputWrapper.read
    module.InputWrapper.read = lambda self, *size: sized(self, *size) if size else self.input.read()
    module.check_content_type = lambda status, headers: None
    return module


_validate = _own_copy()


def rule_of(error: AssertionError) -> str | None:
    """The id of the rule that an AssertionError of wsgiref.validate stands for."""
    message = str(error)
    return next((rule for pattern, rule in _RULES if re.search(pattern, message, re.DOTALL)), None)


def validated(app: Callable) -> Callable:
    """The app under wsgiref.validate; its warnings are no errors and are not printed."""
    checked = _validate.validator(app)

    def call(environ: dict, start_response: Callable) -> object:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return checked(environ, start_response)

    return call
