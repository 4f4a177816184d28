import asyncio
import threading

from flask import Flask, request

app = Flask(__name__)


@app.get("/tea")
async def tea():
    await asyncio.sleep(0.3)
    return f"{request.path} in {threading.current_thread().name}\n"
