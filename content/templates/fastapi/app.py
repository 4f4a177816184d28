from fastapi import FastAPI, HTTPException

app = FastAPI()
TEAS = {"sencha": 4.5, "assam": 3.8, "oolong": 5.2}


@app.get("/")
async def shop():
    return list(TEAS)


@app.get("/tea/{name}")
def tea(name: str, cups: int = 1):
    if name not in TEAS:
        raise HTTPException(404)
    return {"name": name, "price": TEAS[name] * cups}
