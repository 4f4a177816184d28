import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Literal, Union

from fastapi import Body, Cookie, FastAPI, File, Form, Header, Path, Query, UploadFile
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, SecretStr

JSON, FORM, PARTS = "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"


class Filter(BaseModel):
    model_config = ConfigDict(extra="forbid")
    limit: int = Field(100, gt=0, le=100)
    order: Literal["up", "down"] = "up"
    tags: list[str] = []


class Login(BaseModel):
    user: str
    password: SecretStr


class Seen(BaseModel):
    session: str
    visits: int = 0


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog"]
    bark: bool


class Event(BaseModel):
    when: dt.datetime
    day: dt.date | None = None
    span: dt.timedelta = dt.timedelta(hours=1)
    link: HttpUrl | None = None
    price: Decimal = Field(Decimal("1.50"), max_digits=5, decimal_places=2)
    who: uuid.UUID | None = None


app = FastAPI(title="Parts", version="2", description="Every part of a request")


@app.get("/path/{n}/{day}/{rest:path}")
async def path(n: Annotated[int, Path(ge=1, le=9, title="N")], day: dt.date, rest: str):
    return {"n": n, "day": day, "rest": rest}


@app.get("/uuid/{one}")
async def one(one: uuid.UUID):
    return one


@app.get("/query")
async def query(
    q: Annotated[str | None, Query(min_length=3, max_length=5, pattern="^f", alias="item-query", deprecated=True)] = None,
    f: float = 1.5,
    d: Decimal | None = None,
    at: dt.datetime | None = None,
    pick: Literal["a", 1] = "a",
    many: Annotated[set[int] | None, Query()] = None,
):
    return {"q": q, "f": f, "d": d, "at": at, "pick": pick, "many": many}


@app.get("/filter")
async def filtered(by: Annotated[Filter, Query()]):
    return by


@app.get("/headers")
async def headers(user_agent: Annotated[str | None, Header()] = None, x_n: Annotated[int, Header()] = 0, x_list: Annotated[list[str] | None, Header()] = None):
    return [user_agent, x_n, x_list]


@app.get("/cookie")
async def cookie(seen: Annotated[Seen, Cookie()]):
    return seen


@app.post("/login")
async def login(data: Annotated[Login, Form()]):
    return {"user": data.user, "length": len(data.password.get_secret_value())}


@app.post("/files")
async def files(small: Annotated[bytes, File()], big: UploadFile, note: Annotated[str, Form()] = "none"):
    return {"small": len(small), "big": big.filename, "content": (await big.read()).decode(), "note": note}


@app.post("/uploads")
async def uploads(files: list[UploadFile]):
    return [file.filename for file in files]


@app.put("/two/{n}")
async def two(n: int, cat: Cat, dog: Dog, weight: Annotated[float, Body(gt=0)], q: str | None = None):
    return {"n": n, "cat": cat, "dog": dog, "weight": weight, "q": q}


@app.post("/embed")
async def embed(cat: Annotated[Cat, Body(embed=True)]):
    return cat


@app.post("/pet")
async def pet(pet: Annotated[Union[Cat, Dog], Body(discriminator="kind")]):
    return pet


@app.post("/either")
async def either(pet: Cat | Dog | list[int]):
    return pet


@app.post("/event")
async def event(event: Event) -> Event:
    return event


@app.post("/numbers")
async def numbers(numbers: dict[int, list[float]]):
    return numbers


@app.post("/maybe")
async def maybe(cat: Cat | None = None, raw: Annotated[int | None, Body()] = None):
    return {"cat": cat, "raw": raw}


def part(*fields: tuple[str, str, str]) -> bytes:
    heads = [f'--b\r\nContent-Disposition: form-data; name="{name}"' + (f'; filename="{file}"' if file else "") + f"\r\n\r\n{text}\r\n" for name, file, text in fields]
    return ("".join(heads) + "--b--\r\n").encode()


WHEN = {"when": "2024-01-02T03:04:05Z", "day": "2024-01-02", "span": "PT90M", "link": "http://a.b/c", "price": "2.5", "who": "12345678-1234-5678-1234-567812345678"}
REQUESTS = [
    ("GET", "/path/3/2024-01-02/a/b"), ("GET", "/path/0/2024-13-02/x"), ("GET", "/path/x/y/z"), ("GET", "/uuid/12345678-1234-5678-1234-567812345678"), ("GET", "/uuid/1234"),
    ("GET", "/query"), ("GET", "/query?item-query=foo&f=2&d=1.50&at=2024-01-02T03:04:05&pick=1&many=1&many=2"), ("GET", "/query?item-query=x&f=x&d=x&at=x&pick=2&many=x"), ("GET", "/query?item-query=toolong"),
    ("GET", "/query?at=2024-01-02&d=NaN&f=inf"), ("GET", "/filter"), ("GET", "/filter?limit=5&order=down&tags=a&tags=b"), ("GET", "/filter?limit=0&order=x&more=1"),
    ("GET", "/headers", {"user-agent": "me", "x-n": "5", "x-list": "a"}), ("GET", "/headers", {"x-n": "five"}), ("GET", "/headers"), ("GET", "/cookie", {"cookie": "session=x; visits=3"}), ("GET", "/cookie", {"cookie": "visits=x"}), ("GET", "/cookie"),
    ("POST", "/login", FORM, "user=ada&password=hush"), ("POST", "/login", FORM, "user=ada"), ("POST", "/login", FORM, "password=x"), ("POST", "/login", PARTS, part(("user", "", "ada"), ("password", "", "x"))),
    ("POST", "/files", PARTS, part(("small", "s.txt", "abc"), ("big", "b.txt", "hello"), ("note", "", "hi"))), ("POST", "/files", PARTS, part(("small", "", "abc"))), ("POST", "/files", PARTS, part(("big", "", "text"))), ("POST", "/files", FORM, "small=x&big=y"),
    ("POST", "/uploads", PARTS, part(("files", "a", "1"), ("files", "b", "2"))), ("POST", "/uploads", PARTS, part(("files", "", "x"))),
    ("PUT", "/two/1?q=x", JSON, {"cat": {"kind": "cat"}, "dog": {"kind": "dog", "bark": "yes"}, "weight": 1.5}), ("PUT", "/two/x", JSON, {"cat": {"kind": "dog"}, "weight": 0}), ("PUT", "/two/1", JSON, []), ("PUT", "/two/1", JSON, ""),
    ("POST", "/embed", JSON, {"cat": {"kind": "cat", "lives": "3"}}), ("POST", "/embed", JSON, {"kind": "cat"}), ("POST", "/pet", JSON, {"kind": "dog", "bark": 1}), ("POST", "/pet", JSON, {"kind": "cow"}), ("POST", "/pet", JSON, {}), ("POST", "/pet", JSON, 3),
    ("POST", "/pet", JSON, {"kind": "dog", "bark": "loud"}), ("POST", "/either", JSON, {"kind": "cat"}), ("POST", "/either", JSON, ["1", 2]), ("POST", "/either", JSON, {"kind": "cow", "bark": 3}), ("POST", "/event", JSON, WHEN), ("POST", "/event", JSON, {"when": 0}),
    ("POST", "/event", JSON, {"when": "x", "day": "2024-01-02T03:00:00", "span": "long", "link": "a.b", "price": "1234.567", "who": "me"}), ("POST", "/event", JSON, {"when": "2024-01-02", "price": "123.456"}), ("POST", "/numbers", JSON, {"1": ["1.5", 2], "2": []}),
    ("POST", "/numbers", JSON, {"x": [1], "2": ["y", None]}), ("POST", "/maybe", JSON, {"cat": {"kind": "cat"}}), ("POST", "/maybe", JSON, {"raw": "x"}), ("POST", "/maybe", JSON, ""), ("POST", "/maybe", JSON, "null"),
]  # fmt: skip
