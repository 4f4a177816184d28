"""A Flask view that counts, under the development server and under two workers: six orders each."""

from session import *

uses("flask", "gunicorn", "python")
copy("shop.py")
order = "POST /orders HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def six(command, **how):
    with serve(command, settle=1.5, **how):
        return [re.search(r"\d+", ask(order).content).group() for _ in range(6)]


alone = six("python3 -m flask --app shop run --port 8000")
assert alone == list("123456"), alone
record("alone", ", ".join(alone))
for _ in range(20):
    two = six("gunicorn --bind 127.0.0.1:8000 -w 2 shop:app", ready=r"(?s)(Booting.*){2}")
    if sorted(two) != two and len(set(two)) < 6:
        break
record("two", ", ".join(two), like="once")
