"""One POST, and two cups in letters, to the same shop bare and under three frameworks."""

from session import *

uses("gunicorn", "uvicorn", "flask", "starlette", "fastapi")
copy("bare_wsgi.py", "bare_asgi.py", "flask_shop.py", "starlette_shop.py", "fastapi_shop.py")
posts, letters = {}, {}
for module in ["bare_wsgi", "flask_shop", "bare_asgi", "starlette_shop", "fastapi_shop"]:
    server = "gunicorn --bind 127.0.0.1:8000" if module in ("bare_wsgi", "flask_shop") else "uvicorn --port 8000 --lifespan off"
    with serve(f"{server} {module}:app", settle=0.8):
        posts[module] = ask("POST /teas/assam?cups=2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        letters[module] = get("/teas/assam?cups=two", "Connection: close").head.split()[1]
for bare in ["bare_wsgi", "bare_asgi"]:
    assert posts[bare].head.startswith("HTTP/1.1 200") and '"price": 4' in posts[bare].content, posts[bare].text
for framed in ["flask_shop", "starlette_shop"]:
    assert posts[framed].head.startswith("HTTP/1.1 405") and re.search(r"(?im)^allow: ", posts[framed].head), posts[framed].text
record("post", "both bare apps answer 200 with a price; Flask and Starlette answer 405, with an Allow header that nobody wrote.")
four = {code for module, code in letters.items() if module != "fastapi_shop"}
assert len(four) == 1, letters
record("letters", f"To cups=two all four say {four.pop()}.")
record("fastapi", f"FastAPI says {letters['fastapi_shop']}")
