from fastapi import Depends, FastAPI
from pydantic import BaseModel

app = FastAPI()


class Thing(BaseModel):
    name: str


def twice(count: int = 0) -> int:
    return count * 2


@app.post("/warm/{word}")
async def warm(word: str, thing: Thing, doubled: int = Depends(twice)) -> dict[str, str | int]:
    return {"word": word, "name": thing.name, "doubled": doubled}
