"""What the page's interpreter imports: the six calls of the Python half."""

from tape_runtime.run import check, concurrent, must_restore, push, run, warm

__all__ = ["check", "concurrent", "must_restore", "push", "run", "warm"]
