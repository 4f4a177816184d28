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
    body = connection.getresponse().read()
    answered = time.monotonic()
    begun, done = map(float, body.split())
    rows.append((asked, begun, done, answered))


threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
zero = min(row[0] for row in rows)
for row in sorted(rows, key=lambda row: row[3]):
    print("  ".join(f"{moment - zero:.2f}" for moment in row))
