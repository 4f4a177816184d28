from enum import Enum
from typing import Annotated

from fastapi import Depends, FastAPI, Form, Header, HTTPException, Query
from pydantic import BaseModel, Field, field_validator

JSON, FORM = "application/json", "application/x-www-form-urlencoded"


class Kind(str, Enum):
    a = "a"
    b = "b"


class Sub(BaseModel):
    x: int = 1


class Item(BaseModel):
    name: str = Field(min_length=2)
    price: float = Field(gt=0)
    tags: list[str] = []
    kind: Kind | None = None
    sub: Sub = Sub()

    @field_validator("name")
    @classmethod
    def titled(cls, value: str) -> str:
        return value.title()


class Out(BaseModel):
    name: str
    total: float


app = FastAPI()


async def common(q: str | None = None, limit: Annotated[int, Query(le=100)] = 10):
    return {"q": q, "limit": limit}


@app.get("/")
async def home():
    return {"hello": "world"}


@app.get("/items/{item_id}")
async def item(item_id: int, c: Annotated[dict, Depends(common)], x_token: Annotated[str | None, Header()] = None):
    return {"item_id": item_id, **c, "token": x_token}


@app.get("/kinds/{kind}")
async def kinds(kind: Kind):
    return kind


@app.post("/items", response_model=Out, status_code=201)
async def create(item: Item):
    return {"name": item.name, "total": item.price * 2, "secret": 1}


@app.get("/list")
async def many(ids: Annotated[list[int], Query()] = []):
    return ids


@app.get("/bool")
async def flag(on: bool = False):
    return {"on": on}


@app.post("/form")
async def form(name: Annotated[str, Form()], n: Annotated[int, Form(ge=3)]):
    return {"name": name, "n": n}


@app.get("/teapot")
async def teapot():
    raise HTTPException(418, "short")


REQUESTS = [
    ("GET", "/"), ("GET", "/items/3?limit=5&q=x"), ("GET", "/items/x"), ("GET", "/items/3?limit=500"), ("GET", "/items/3", {"x-token": "t"}), ("GET", "/items/1.0"), ("GET", "/items/%201"),
    ("GET", "/kinds/a"), ("GET", "/kinds/z"), ("POST", "/items", JSON, {"name": "pen", "price": 2}), ("POST", "/items", JSON, {"name": "p", "price": -1, "tags": 3, "kind": "z", "sub": {"x": "y"}}),
    ("POST", "/items", JSON, {"price": "2.5"}), ("POST", "/items", JSON, "{bad"), ("POST", "/items", JSON, ""), ("POST", "/items", JSON, "[]"), ("POST", "/items", JSON, "null"), ("POST", "/items", JSON, '"x"'),
    ("POST", "/items", JSON, {"name": "pen", "price": "3.5", "tags": ["a"], "kind": "b", "sub": {"x": "7"}}), ("POST", "/items", JSON, {"name": "pen", "price": None, "sub": 3}), ("POST", "/items", "text/plain", '{"name": "pen", "price": 2}'),
    ("POST", "/items", JSON, '{"name": "pen", "price": NaN}'), ("POST", "/items", JSON, '{"name": "pen", "price": 1e400}'), ("POST", "/items", JSON, {"name": ["x"], "price": {}, "tags": [1, None]}),
    ("GET", "/list?ids=1&ids=2"), ("GET", "/list?ids=a"), ("GET", "/list"), ("GET", "/list?ids="), ("GET", "/bool?on=yes"), ("GET", "/bool?on=maybe"), ("GET", "/bool?on="), ("GET", "/teapot"), ("PUT", "/"),
    ("POST", "/form", FORM, "name=a&n=5"), ("POST", "/form", FORM, "name=a&n=1"), ("POST", "/form", FORM, "n=x"), ("POST", "/form", FORM, ""), ("POST", "/form", JSON, "{}"), ("POST", "/form", FORM, "name=&n=3"),
]  # fmt: skip
