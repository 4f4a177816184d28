"""Apps that try to hang, to break off, or to spoil the next run: two hundred, WSGI and ASGI."""

import os

#: What an app may do wrong at a place where any statement can stand.
DEEDS = {
    "loop": "while True: pass",
    "bare except": "while True:\n    try:\n        x = 1\n    except:\n        pass",
    "except BaseException": "while True:\n    try:\n        x = 1\n    except BaseException:\n        pass",
    "two bare excepts": "while True:\n    try:\n        try:\n            x = 1\n        except:\n            x = 2\n    except:\n        pass",
    "finally loop": "try:\n    1 / 0\nfinally:\n    while True: pass",
    "recursion": "def f(): return f()\nf()",
    "deep repr": "x = []\nfor _ in range(10000): x = [x]\nrepr(x)",
    "SystemExit": "raise SystemExit(3)",
    "sys.exit": "import sys; sys.exit()",
    "KeyboardInterrupt": "raise KeyboardInterrupt",
    "GeneratorExit": "raise GeneratorExit",
    "StopIteration": "raise StopIteration",
    "BaseException": "raise BaseException('bare')",
    "own BaseException": "class Mine(BaseException): pass\nraise Mine",
    "no str": "class Mine(Exception):\n    def __str__(self): raise ValueError('no')\nraise Mine",
    "MemoryError": "raise MemoryError",
    "long message": "raise ValueError('x' * 1000000)",
    "surrogates": "raise ValueError('\\ud800' * 5000)",
    "group": "raise ExceptionGroup('two', [ValueError(1), TypeError(2)])",
    "cause": "try:\n    1 / 0\nexcept Exception as e:\n    raise e from e",
    "endless print": "while True: print('x')",
    "print without end": "while True: print('x', end='')",
    "one long print": "print('x' * 10_000_000)",
    "close stdout": "import sys; sys.stdout.close(); print('x')",
    "no stdout": "import sys; sys.stdout = None; sys.stderr = None; print('x'); raise ValueError(1)",
    "print bytes": "import sys; sys.stdout.write(b'x')",
    "settrace": "import sys; sys.settrace(None)\nwhile True: pass",
    "patch len": "import builtins; builtins.len = None; builtins.isinstance = None; builtins.print = 5",
    "patch json": "import json; json.dumps = None; json.JSONEncoder.encode = None; json.loads = None",
    "patch asyncio": "import asyncio; asyncio.wait = None; asyncio.sleep = None; asyncio.get_running_loop = None",
    "patch time": "import time; time.perf_counter = lambda: 0; time.time = None; time.sleep = None",
    "clear modules": "import sys; sys.modules.clear()",
    "clear path": "import sys; sys.path.clear(); sys.meta_path.clear()",
    "patch traceback": "import traceback; traceback.extract_tb = None\nraise ValueError(1)",
    "environment": "import os; os.environ.clear(); os.environ['SPOILT'] = 'yes'",
    "folder": "import os; os.chdir('/')",
    "recursion limit": "import sys; sys.setrecursionlimit(500)",
    "warnings": "import warnings; warnings.simplefilter('error'); warnings.warn('x')",
    "random": "import random; random.random = lambda: 4; random.seed(1)",
    "excepthook": "import sys; sys.excepthook = None; sys.displayhook = None; sys.argv[:] = ['spoilt']",
    "gc": "import gc; gc.disable()",
    "builtins through print": "print.__self__.spoilt_by_app = 1; del print.__self__.spoilt_by_app",
    "sleep": "import time; time.sleep(1000)",
    "long comprehension": "[x for x in range(10**9)]",
    "lambda": "f = lambda: 1\nwhile f(): f()",
    "generator": "def g():\n    while True: yield 1\nfor _ in g(): pass",
    "yield from itself": "import itertools\nfor _ in itertools.count(): pass",
    "bad repr": "class R:\n    def __repr__(self): raise KeyError('r')\nraise ValueError(R())",
    "looping repr": "class R:\n    def __repr__(self):\n        while True: pass\nx = str(R())",
    "delete name": "del app_is_not_here",
    "patch runtime": "import sys\nfor n in [n for n in sys.modules if n.startswith('tape_runtime')]: del sys.modules[n]",
    "signal": "import signal; signal.signal(signal.SIGALRM, signal.SIG_IGN)\nwhile True: pass",
}
HEAD = "[('Content-Type', 'text/plain')]"
WSGI_SHAPES = {
    "call": "def app(environ, start_response):\n{deed}\n    start_response('200 OK', " + HEAD + ")\n    return [b'x']\n",
    "chunk": "def app(environ, start_response):\n    start_response('200 OK', " + HEAD + ")\n    yield b'a'\n{deed}\n    yield b'b'\n",
}
ASGI_SHAPES = {
    "before": "async def app(scope, receive, send):\n{deed}\n    await send({{'type': 'http.response.start', 'status': 200}})\n    await send({{'type': 'http.response.body'}})\n",
    "task": "import asyncio\nasync def work():\n{deed}\nasync def app(scope, receive, send):\n    t = asyncio.create_task(work())\n"
            "    await send({{'type': 'http.response.start', 'status': 200}})\n    await send({{'type': 'http.response.body'}})\n",
}
SEND = "async def app(scope, receive, send):\n    import asyncio\n"
WHOLE = {
    "wsgi endless body": f"def app(e, s):\n    s('200 OK', {HEAD})\n    while True: yield b'x' * 100000\n",
    "wsgi endless empty": f"def app(e, s):\n    s('200 OK', {HEAD})\n    while True: yield b''\n",
    "wsgi huge chunk": f"def app(e, s):\n    s('200 OK', {HEAD})\n    return [b'x' * 50_000_000]\n",
    "wsgi lying len": "class L(list):\n    def __len__(self): return 7\ndef app(e, s):\n    s('200 OK', [('Content-Length', '99999999999999999999')])\n    return L([b'x'])\n",
    "wsgi bad close": f"class B:\n    def __iter__(self): return iter([b'x'])\n    def close(self): raise SystemExit\ndef app(e, s):\n    s('200 OK', {HEAD})\n    return B()\n",
    "wsgi endless close": f"class B:\n    def __iter__(self): return iter([b'x'])\n    def close(self):\n        while True: pass\ndef app(e, s):\n    s('200 OK', {HEAD})\n    return B()\n",
    "wsgi bad iter": f"class B:\n    def __iter__(self): return 5\ndef app(e, s):\n    s('200 OK', {HEAD})\n    return B()\n",
    "wsgi close loop generator": f"def app(e, s):\n    s('200 OK', {HEAD})\n    try:\n        yield b'x'\n        raise ValueError\n    finally:\n        while True: pass\n",
    "wsgi many headers": "def app(e, s):\n    s('200 OK', [('X-A', 'b' * 10000)] * 5000)\n    return []\n",
    "wsgi big environ": f"def app(e, s):\n    e.update({{str(i): 'x' * 10000 for i in range(9000)}})\n    s('200 OK', {HEAD})\n    return []\n",
    "at import": "while True: pass\n", "exit at import": "raise SystemExit(3)\n", "no file": "def app(\n", "empty": "", "null byte": "app = '\\0'\n",
    "asgi never": f"{SEND}    await asyncio.Event().wait()\n",
    "asgi refuses cancel": f"{SEND}    while True:\n        try:\n            await asyncio.sleep(1000)\n        except BaseException:\n            pass\n",
    "asgi stop loop": f"{SEND}    asyncio.get_running_loop().stop()\n    await asyncio.sleep(0)\n",
    "asgi close loop": f"{SEND}    asyncio.get_running_loop().close()\n",
    "asgi cancel all": f"{SEND}    for t in asyncio.all_tasks(): t.cancel()\n    await asyncio.sleep(0)\n",
    "asgi cancel itself": f"{SEND}    asyncio.current_task().cancel()\n    await asyncio.sleep(1)\n",
    "asgi endless send": f"{SEND}    await send({{'type': 'http.response.start', 'status': 200}})\n    while True: await send({{'type': 'http.response.body', 'body': b'x', 'more_body': True}})\n",
    "asgi endless receive": f"{SEND}    while True: await receive()\n",
    "asgi background forever": f"{SEND}    t = asyncio.create_task(asyncio.sleep(1000))\n    await send({{'type': 'http.response.start', 'status': 200}})\n    await send({{'type': 'http.response.body'}})\n",
    "asgi many tasks": f"{SEND}    ts = [asyncio.create_task(asyncio.sleep(0)) for _ in range(500)]\n    await send({{'type': 'http.response.start', 'status': 200}})\n    await send({{'type': 'http.response.body'}})\n",
    "asgi busy sleep": f"{SEND}    while True: await asyncio.sleep(0)\n",
    "asgi deep event": f"{SEND}    x = []\n    for _ in range(5000): x = [x]\n    await send({{'type': 'http.response.start', 'status': 200, 'x': x}})\n",
    "asgi str subclass": f"{SEND}    class S(str):\n        def __eq__(self, other): raise ValueError\n        __hash__ = str.__hash__\n    await send({{'type': S('http.response.start'), 'status': 200}})\n",
    "asgi dict subclass": f"{SEND}    class D(dict):\n        def get(self, *a): raise ValueError\n    await send(D(type='http.response.start', status=200))\n",
}


def _indent(deed: str, spaces: int = 4) -> str:
    return "\n".join(" " * spaces + line for line in deed.split("\n"))


APPS: dict[str, str] = {
    **{f"{shape}: {name}": text.format(deed=_indent(deed)) for shape, text in {**WSGI_SHAPES, **ASGI_SHAPES}.items() for name, deed in DEEDS.items()},
    **WHOLE,
}
#: Every nth of them, for a quick run: the environment says which; all where it says nothing.
SOME = dict(list(APPS.items())[:: int(os.environ.get("HOSTILE_EVERY", "1"))])
