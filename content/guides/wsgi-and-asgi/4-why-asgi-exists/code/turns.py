import asyncio


async def speak(name):
    print(name, "one")
    await asyncio.sleep(0.1)
    print(name, "two")
    print(name, "three")


async def app(scope, receive, send):
    await asyncio.gather(speak("Ann"), speak("Ben"))
    await send({"type": "http.response.start", "status": 204})
    await send({"type": "http.response.body"})
