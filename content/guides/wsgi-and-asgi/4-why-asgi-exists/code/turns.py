import asyncio


async def speak(name):
    print(name, "one")
    await asyncio.sleep(0)
    print(name, "two")
    print(name, "three")


async def main():
    await asyncio.gather(speak("Ann"), speak("Ben"))


asyncio.run(main())
