import asyncio
import threading

from flask import Flask

app = Flask(__name__)


@app.get("/tea")
async def tea():
    await asyncio.sleep(0.3)
    return threading.current_thread().name
