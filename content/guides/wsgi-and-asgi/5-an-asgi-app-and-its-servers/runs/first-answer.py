"""The tea shop answers curl under uvicorn, and its refusal of lifespan is logged."""

from session import *

uses("uvicorn", "curl")
copy("tea.py")
with asgi("uvicorn", "tea:app") as server:
    record("tea", curl("-i http://127.0.0.1:8000/").out)
    record("lifespan", re.search(r"ASGI 'lifespan' protocol .*", server.log).group())
