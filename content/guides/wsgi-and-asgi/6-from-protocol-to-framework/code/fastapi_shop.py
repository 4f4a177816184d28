from fastapi import FastAPI, HTTPException

TEAS = {"earl-grey": 3, "assam": 2}
app = FastAPI()


@app.get("/teas/{name}")
async def tea(name: str, cups: int = 1):
    if name not in TEAS:
        raise HTTPException(404)
    return {"tea": name, "price": TEAS[name] * cups}
