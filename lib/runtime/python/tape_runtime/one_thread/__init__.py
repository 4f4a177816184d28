"""Where there are no threads, what a thread would do is done at once by the one there is, and told.

Only the doors of the standard library to threads are changed, and those of anyio and asgiref; no code of a framework is.
"""
