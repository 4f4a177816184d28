from urllib.request import urlopen

from fastapi import FastAPI

app = FastAPI()


@app.get("/forecast")
async def forecast():
    with urlopen("http://127.0.0.1:8001/today") as answer:
        return answer.read().decode()
