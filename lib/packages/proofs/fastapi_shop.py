"""A shop under FastAPI: a body that is a model, a number in the query, what is said when they are wrong, the schema of it all."""

from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


class Thing(BaseModel):
    name: str = Field(min_length=2)
    price: float


@app.post("/things")
async def add(thing: Thing, count: int = 1) -> dict[str, float | str]:
    return {"name": thing.name, "total": thing.price * count}
