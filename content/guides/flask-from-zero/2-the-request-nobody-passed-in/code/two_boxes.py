import threading
from contextvars import ContextVar, copy_context

path = ContextVar("path")
here = threading.local()


def begin(asked):
    path.set(asked)
    here.path = asked


one, other = copy_context(), copy_context()
one.run(begin, "/tea")
other.run(begin, "/cake")
print(one.run(path.get), one.run(lambda: here.path))
