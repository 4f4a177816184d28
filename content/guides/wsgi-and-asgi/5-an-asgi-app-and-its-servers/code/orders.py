from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
async def order(cups: dict[str, int]):
    return {"cups": sum(cups.values())}
