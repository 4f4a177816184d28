import dataclasses
import datetime as dt
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from fastapi.security import HTTPBearer, OAuth2PasswordBearer
from pydantic import BaseModel, ConfigDict, Field, computed_field, field_serializer, model_validator

T = TypeVar("T")


class Guest(BaseModel):
    name: str


class Member(Guest):
    card: str


class Row(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    id: int
    label: str = Field("none", alias="theLabel")
    at: dt.datetime | None = None


class Sum(BaseModel):
    a: int
    b: int = 2

    @model_validator(mode="after")
    def not_thirteen(self) -> "Sum":
        if self.a == 13:
            raise ValueError("not thirteen")
        return self

    @computed_field
    @property
    def total(self) -> int:
        return self.a + self.b

    @field_serializer("b")
    def words(self, value: int) -> str:
        return f"b{value}"


class Page(BaseModel, Generic[T]):
    items: list[T]
    more: bool = False


@dataclasses.dataclass
class Point:
    x: int
    y: float = 0


class Record:
    def __init__(self, id: Any) -> None:
        self.id = id


app = FastAPI(responses={404: {"description": "Not here"}}, openapi_tags=[{"name": "guests", "description": "Who comes"}])
bearer = HTTPBearer()
oauth = OAuth2PasswordBearer(tokenUrl="token")


async def kettle():
    yield "hot"


async def water(kettle: Annotated[str, Depends(kettle)], litres: int = 1):
    return f"{litres} of {kettle}"


@app.get("/annotated", tags=["guests"], summary="A guest", response_description="The guest")
async def annotated() -> Guest:
    return Member(name="Ada", card="1815")


@app.get("/bare")
async def bare():
    return Member(name="Ada", card="1815")


@app.get("/response")
async def response() -> Guest:
    return JSONResponse({"name": "Ada", "card": "1815"})


@app.get("/wrong")
async def wrong() -> Guest:
    return {"nam": "Ada"}


@app.get("/list", response_model=list[Guest])
async def listed():
    return [Member(name="Ada", card="1"), {"name": "Bob", "card": "2"}]


@app.get("/rows", response_model=list[Row], response_model_exclude_none=True)
async def rows():
    return [Record(1), Record("2")]


@app.get("/row-wrong", response_model=Row)
async def row_wrong():
    return Record("x")


@app.get("/by-name", response_model=Row, response_model_by_alias=False)
async def by_name():
    return {"id": 1, "theLabel": "x", "at": dt.datetime(2024, 1, 2)}


@app.get("/unset", response_model=Sum, response_model_exclude_unset=True)
async def unset():
    return Sum(a=1)


@app.get("/include", response_model=Sum, response_model_include={"a", "total"})
async def include():
    return {"a": 5}


@app.post("/sum")
async def sums(sum: Sum) -> Sum:
    return sum


@app.get("/page")
async def page() -> Page[Guest]:
    return Page(items=[Guest(name="Ada")])


@app.get("/point")
async def point() -> Point:
    return Point(1, 2)


@app.post("/point")
async def put_point(point: Point) -> dict[str, Point]:
    return {"point": point}


@app.get("/any")
async def anything():
    return {"when": dt.datetime(2024, 1, 2, tzinfo=dt.timezone.utc), "set": {1}, "nested": [Guest(name="x")], "bytes": b"x", "span": dt.timedelta(seconds=90)}


@app.get("/float")
async def floats() -> list[float]:
    return [1, 1.5, 1e20, 1e-7]


@app.get("/none", status_code=204)
async def nothing() -> None:
    return None


@app.get("/text", response_class=PlainTextResponse)
async def text() -> str:
    return "plain"


@app.get("/go")
async def go() -> RedirectResponse:
    return RedirectResponse("/bare")




@app.get("/water")
async def tea(water: Annotated[str, Depends(water)]):
    return water


@app.get("/token")
async def token(token: Annotated[Any, Depends(bearer)]):
    return token.credentials


@app.get("/me")
async def me(token: Annotated[str, Depends(oauth)]):
    return token


@app.get("/error")
async def error():
    raise HTTPException(409, {"why": "taken"}, {"x-answer": "no"})


@app.get("/crash")
async def crash():
    return 1 / 0


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse({"problems": [[list(one["loc"]), one["msg"], one["type"]] for one in error.errors()]}, 400)


REQUESTS = [
    *(("GET", f"/{name}") for name in ("annotated", "bare", "response", "wrong", "list", "rows", "row-wrong", "by-name", "unset", "include", "page", "point", "any", "float", "none", "text", "go", "water", "token", "me", "error", "crash")),
    ("POST", "/sum", "application/json", {"a": 1}), ("POST", "/sum", "application/json", {"a": 13}), ("POST", "/sum", "application/json", {"a": "x", "b": None}), ("POST", "/point", "application/json", {"x": "1"}), ("POST", "/point", "application/json", {"y": "z"}),
    ("GET", "/water?litres=x"), ("GET", "/water?litres=3"), ("GET", "/token", {"authorization": "Bearer abc"}), ("GET", "/me", {"authorization": "Basic abc"}), ("GET", "/me", {"authorization": "Bearer abc"}),
]  # fmt: skip
