"""Two servers around the same apps: what each makes of seven mistakes, and what their logs say."""

from session import *

TWO = ("uvicorn", "gunicorn")
uses(*TWO)
copy("two_orders.py", "one_tea.py")
start = 'async def app(scope, receive, send):\n    assert scope["type"] == "http"\n'
begin = '    await send({"type": "http.response.start", "status": 200})\n'
write("open_end.py", f'{start}{begin}    await send({{"type": "http.response.body", "body": b"one tea\\n", "more_body": True}})\n')
write("body_first.py", f'{start}    await send({{"type": "http.response.body", "body": b"one tea\\n"}})\n{begin}')
write("dict_headers.py", start + '    await send({"type": "http.response.start", "status": 200, "headers": {"content-type": "text/plain"}})\n    await send({"type": "http.response.body", "body": b"one tea"})\n')
write("str_body.py", f'{start}{begin}    await send({{"type": "http.response.body", "body": "one tea"}})\n')
write("raises.py", f'{start}{begin}    raise RuntimeError("no water")\n')


def outcome(answer):
    if not answer.bytes:
        return "0 bytes" if answer.closed else "silence"
    status = answer.head.split()[1]
    if status == "500":
        return status
    if answer.whole:
        return f"{status}, the first" if answer.content == "one tea\n" else f"{status}, {answer.content}"
    return f"{status}, cut off" if answer.closed else f"{status}, silence"


patience = 2.5
record("silence", f"nothing more came in {patience} seconds")
rows, logs = [], {}
for label, module in [
    ("sends the body first", "body_first"),
    ("forgets await", "one_tea"),
    ("gives headers as a dict", "dict_headers"),
    ("sends a str as body", "str_body"),
    ("raises after the start", "raises"),
    ("forgets more_body on the first of two", "two_orders"),
    ("leaves it True on the last", "open_end"),
]:
    cells = [label]
    for name, server in each_asgi(f"{module}:app", TWO):
        cells.append(outcome(get(quiet=patience)))
        time.sleep(0.2)
        logs[module, name] = server.log
    rows.append(" | ".join(cells))
record("mistakes", "\n".join(rows))
record("already", re.search(r"Unexpected ASGI message 'http.response.body' sent, after response already completed\.", logs["two_orders", "uvicorn"]).group())
log = logs["two_orders", "gunicorn"]
assert "Unexpected" not in log and "Error" not in log, log
record("only", "gunicorn’s log says nothing of it")
record("coroutine", re.search(r"RuntimeWarning: coroutine '\S+' was never awaited", logs["one_tea", "uvicorn"]).group())

# The questions about a forgotten await and about rows that are equal.
copy("half_awaited.py", "three_rows.py")
with asgi("uvicorn", "half_awaited:app") as server:
    answer = get(quiet=patience)
    assert answer.head.startswith("HTTP/1.1 200") and not answer.content and not answer.whole, answer.bytes
    server.wait_for("ASGI callable returned without completing response")
with asgi("uvicorn", "three_rows:app"):
    assert get(quiet=patience).content == "tea\n"
