"""What the page's interpreter imports: the four calls of the Python half."""

from tape_runtime.run import check, concurrent, push, run

__all__ = ["check", "concurrent", "push", "run"]
