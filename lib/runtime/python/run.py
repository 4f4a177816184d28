"""What the page's interpreter imports: the five calls of the Python half."""

from tape_runtime.run import check, concurrent, must_restore, push, run

__all__ = ["check", "concurrent", "must_restore", "push", "run"]
