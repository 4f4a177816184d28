"""logging after a run: as it was before, however the run has set it up."""

import logging

_KEPT = ("level", "propagate", "disabled")


class Logs:
    """The state of logging, taken when it is made."""

    def __init__(self) -> None:
        manager = logging.root.manager
        self._held = [(held, list(held)) for held in (logging._handlerList,)]
        self._named = dict(logging._handlers)
        self._manager = {key: vars(manager)[key] for key in ("_disable", "loggerClass", "logRecordFactory", "emittedNoHandlerWarning") if key in vars(manager)}
        self._loggers = {logger: self._state(logger) for logger in self._all()}

    def _all(self) -> list[logging.Logger]:
        return [logging.root, *(one for one in logging.root.manager.loggerDict.values() if isinstance(one, logging.Logger))]

    def _state(self, logger: logging.Logger) -> tuple:
        return tuple(getattr(logger, key) for key in _KEPT), list(logger.handlers), list(logger.filters)

    def restore(self) -> None:
        """Puts it back; a logger that has come since is without level, handlers and filters."""
        for logger in self._all():
            plain, handlers, filters = self._loggers.get(logger, ((logging.NOTSET, True, False), [], []))
            vars(logger).update(zip(_KEPT, plain, strict=True))
            logger.handlers[:], logger.filters[:] = handlers, filters
        vars(logging.root.manager).update(self._manager)
        for held, items in self._held:
            held[:] = items
        logging._handlers.clear()
        logging._handlers.update(self._named)
        logging.root.manager._clear_cache()
