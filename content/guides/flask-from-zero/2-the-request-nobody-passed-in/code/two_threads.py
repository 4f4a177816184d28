import threading
from contextvars import ContextVar

path = ContextVar("path")
both_have_begun = threading.Barrier(2)
said = []


def serve(asked):
    path.set(asked)
    both_have_begun.wait()
    said.append(f"asked for {asked}, found {path.get()}")


threads = [threading.Thread(target=serve, args=[asked]) for asked in ("/tea", "/cake")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*sorted(said), sep="\n")
