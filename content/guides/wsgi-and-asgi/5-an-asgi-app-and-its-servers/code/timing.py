import time


def timing(app):
    async def layer(scope, receive, send):
        start = time.perf_counter()
        try:
            await app(scope, receive, send)
        finally:
            took = time.perf_counter() - start
            print(f"{scope['type']} {took:.2f} s", flush=True)

    return layer
