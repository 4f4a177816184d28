import time
from threading import Thread


def brew(cup):
    print("water on for", cup)
    time.sleep(0.5)
    print(cup, "is ready")


cups = "tea", "coffee", "cocoa"
threads = [Thread(target=brew, args=[cup])
           for cup in cups]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
