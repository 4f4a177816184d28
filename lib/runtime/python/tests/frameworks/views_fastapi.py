"""An ordinary FastAPI app, and ordinary requests and WebSockets to it with the status and the words that the answer must have."""

from views import FORM, JSON, PARTS, UPLOAD

from tape_runtime.bench import raw_request as ask

FASTAPI = '''
from typing import Annotated
from fastapi import BackgroundTasks, Body, Depends, FastAPI, File, Form, Header, HTTPException, Query, Response, UploadFile, WebSocket
from fastapi.responses import PlainTextResponse, RedirectResponse, StreamingResponse
from pydantic import BaseModel, Field
app = FastAPI()
class Item(BaseModel):
    name: str = Field(min_length=2)
    price: float = Field(gt=0)
    tags: list[str] = []
class Out(BaseModel):
    name: str
async def common(q: str | None = None, limit: Annotated[int, Query(le=100)] = 10): return {"q": q, "limit": limit}
def closing():
    yield "opened"
@app.get("/")
async def home(): return {"hello": "world"}
@app.get("/plain")
def plain(token: Annotated[str, Depends(closing)]): return {"from": "def", "token": token}
@app.get("/items/{item_id}")
async def item(item_id: int, c: Annotated[dict, Depends(common)], x_token: Annotated[str | None, Header()] = None): return {"item_id": item_id, **c, "token": x_token}
@app.post("/items", response_model=Out, status_code=201)
async def create(item: Item): return {"name": item.name, "secret": 1}
@app.post("/form")
async def form(name: Annotated[str, Form()]): return {"name": name}
@app.post("/upload")
async def upload(f: UploadFile): return {"name": f.filename, "size": len(await f.read())}
@app.get("/boom")
async def boom(): return 1 / 0
@app.get("/gone")
async def gone(): raise HTTPException(404, "gone")
@app.get("/later")
async def later(tasks: BackgroundTasks):
    tasks.add_task(print, "background")
    return "later"
@app.get("/stream")
def stream(): return StreamingResponse(f"{i}\\n" for i in range(3))
@app.get("/go")
async def go(): return RedirectResponse("/")
@app.delete("/items/{item_id}", status_code=204)
async def delete(item_id: int): pass
@app.websocket("/ws")
async def ws(socket: WebSocket):
    await socket.accept()
    await socket.send_text("hi")
'''
FASTAPI_FILES = {"app.py": FASTAPI}
FASTAPI_ASKS = [
    (ask("GET", "/", {}, b""), 200, '{"hello":"world"}'), (ask("GET", "/plain", {}, b""), 200, '"token":"opened"'), (ask("GET", "/items/3?limit=5", {"X-Token": "t"}, b""), 200, '"limit":5,"token":"t"'),
    (ask("GET", "/items/x", {}, b""), 422, "int_parsing"), (ask("GET", "/items/3?limit=500", {}, b""), 422, "less_than_equal"), (ask("POST", "/items", JSON, '{"name":"pen","price":2}'), 201, '{"name":"pen"}'),
    (ask("POST", "/items", JSON, '{"name":"p","price":-1}'), 422, "string_too_short"), (ask("POST", "/items", JSON, "{"), 422, "json_invalid"), (ask("POST", "/form", FORM, "name=a"), 200, '"name":"a"'),
    (ask("POST", "/upload", PARTS, UPLOAD), 200, '"size":5'), (ask("GET", "/boom", {}, b""), 500, "Internal"), (ask("GET", "/gone", {}, b""), 404, "gone"), (ask("GET", "/later", {}, b""), 200, "later"),
    (ask("GET", "/stream", {}, b""), 200, "0\n1\n2\n"), (ask("GET", "/go", {}, b""), 307, ""), (ask("DELETE", "/items/3", {}, b""), 204, ""), (ask("GET", "/openapi.json", {}, b""), 200, '"openapi"'),
    (ask("HEAD", "/", {}, b""), 405, ""), (ask("GET", "/docs", {}, b""), 200, "swagger"),
]
FASTAPI_SOCKETS = [("/ws", [], 101), ("/none", [], 403)]
