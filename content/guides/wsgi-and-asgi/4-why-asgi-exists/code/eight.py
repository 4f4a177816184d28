import http.client
import threading
import time

ready, rows = threading.Barrier(8), []


def ask():
    connection = http.client.HTTPConnection("127.0.0.1", 8000)
    connection.connect()
    ready.wait()
    asked = time.monotonic()
    connection.request("GET", "/")
    begun, done = map(float, connection.getresponse().read().split())
    rows.append((asked, begun, done, time.monotonic()))


threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
zero = min(asked for asked, *_ in rows)
for row in sorted(rows, key=lambda row: row[3]):
    print("  ".join(f"{moment - zero:.2f}" for moment in row))
