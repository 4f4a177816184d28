import asyncio


async def brew(cup):
    print("water on for", cup)
    await asyncio.sleep(0.5)
    print(cup, "is ready")


async def main():
    cups = "tea", "coffee", "cocoa"
    await asyncio.gather(
        *[brew(cup) for cup in cups])


asyncio.run(main())
