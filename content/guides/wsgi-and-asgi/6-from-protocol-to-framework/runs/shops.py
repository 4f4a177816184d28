"""A POST, a HEAD, and two cups in letters, to the same shop bare, under mini.py and under four frameworks."""

from session import *

uses("gunicorn", "uvicorn", "flask", "starlette", "fastapi", "django")
copy("bare_wsgi.py", "mini.py", "mini_shop.py", "flask_shop.py", "starlette_shop.py", "fastapi_shop.py", "django_shop.py")
posts, heads, letters = {}, {}, {}
for module in ["bare_wsgi", "mini_shop", "flask_shop", "starlette_shop", "fastapi_shop", "django_shop"]:
    server = "uvicorn --port 8000 --lifespan off" if module in ("starlette_shop", "fastapi_shop") else "gunicorn --bind 127.0.0.1:8000"
    ask_with = lambda method: ask(f"{method} /teas/assam?cups=2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    with serve(f"{server} {module}:{'application' if module == 'django_shop' else 'app'}", settle=0.8):
        posts[module], heads[module] = ask_with("POST"), ask_with("HEAD")
        letters[module] = ask("GET /teas/assam?cups=two HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").head.split()[1]
assert posts["bare_wsgi"].head.startswith("HTTP/1.1 200") and '"price": 4' in posts["bare_wsgi"].content, posts["bare_wsgi"].text
for framed in ["flask_shop", "starlette_shop"]:
    assert posts[framed].head.startswith("HTTP/1.1 405") and re.search(r"(?im)^allow: ", posts[framed].head), posts[framed].text
    assert heads[framed].head.startswith("HTTP/1.1 200") and not heads[framed].body, heads[framed].text
record("post", "the bare app answers 200 with a price; Flask and Starlette answer 405, with an Allow header that nobody wrote.")
record("head", f"mini_shop.py says {heads['mini_shop'].head.split()[1]}, and Flask and Starlette say 200")
three = {letters[f"{name}_shop"] for name in ("flask", "starlette", "django")}
assert len(three) == 1, letters
record("letters", f"To cups=two Flask, Starlette and Django say {three.pop()}.")
record("fastapi", f"FastAPI says {letters['fastapi_shop']}")
