"""Asking as a client would, over plain sockets, with the time of every arrival."""

import re
import socket
import ssl
import threading
import time

from recording import ports, real, shown


class Answer:
    """What came back over one connection: arrivals as (seconds, bytes), the seconds to the last of them, and whether the server closed it."""

    def __init__(self, arrivals, closed):
        self.arrivals, self.closed = arrivals, closed
        self.seconds = arrivals[-1][0] if arrivals else None
        self.bytes = b"".join(piece for _, piece in arrivals)
        self.text = self.bytes.decode("utf-8", "replace")
        head, _, self.body = self.text.partition("\r\n\r\n")
        self.head = head.replace("\r\n", "\n")

    @property
    def whole(self):
        """Whether the body reached the end that the head promised."""
        length = re.search(r"(?im)^content-length: (\d+)", self.head)
        if re.search(r"(?im)^transfer-encoding: chunked", self.head):
            return self.body.endswith("0\r\n\r\n")
        return len(self.bytes.partition(b"\r\n\r\n")[2]) >= int(length.group(1)) if length else self.closed

    @property
    def content(self):
        """The body without chunked coding, as far as it came."""
        body = self.bytes.partition(b"\r\n\r\n")[2]
        if re.search(r"(?im)^transfer-encoding: chunked", self.head):
            pieces, rest = [], body
            while (found := re.match(rb"([0-9a-fA-F]+)\r\n", rest)) and (size := int(found.group(1), 16)):
                rest = rest.partition(b"\r\n")[2]
                pieces.append(rest[:size])
                rest = rest[size + 2 :]
            body = b"".join(pieces)
        return body.decode("utf-8", "replace")


def ask(request, *more, port=8000, quiet=2.5, seconds=30, address="127.0.0.1", until_text=None):
    """Send `request`, then each (delay, text) of `more`, and take what comes until the server closes, says nothing for `quiet` seconds, or has said `until_text`."""
    begun = time.monotonic()
    arrivals, closed = [], False
    with socket.socket() as client:
        client.bind((address, 0))
        client.connect(("127.0.0.1", ports.get(port, port)))
        client.sendall(encoded(request))

        def send_more():
            for delay, text in more:
                time.sleep(delay)
                client.sendall(encoded(text))

        sender = threading.Thread(target=send_more, daemon=True)
        sender.start()
        last = time.monotonic()
        while True:
            if not sender.is_alive() and time.monotonic() - last > quiet or time.monotonic() - begun > seconds:
                break
            client.settimeout(0.02)
            try:
                piece = client.recv(65536)
            except TimeoutError:
                continue
            except ConnectionResetError:
                closed = True
                break
            if not piece:
                closed = True
                break
            last = time.monotonic()
            arrivals.append((last - begun, piece))
            if until_text and until_text in b"".join(piece for _, piece in arrivals):
                break
    return Answer(arrivals, closed)


def encoded(text):
    return text if isinstance(text, bytes) else real(text).encode("latin-1")


def get(path="/", *headers, **how):
    """One GET over HTTP/1.1, with Host."""
    return ask("\r\n".join([f"GET {path} HTTP/1.1", "Host: 127.0.0.1:8000", *headers, "", ""]), **how)


def at_once(how_many, call):
    """Call `call(i)` in threads that begin together; returns the results in order."""
    results, gate = [None] * how_many, threading.Barrier(how_many)

    def one(i):
        gate.wait()
        results[i] = call(i)

    threads = [threading.Thread(target=one, args=(i,)) for i in range(how_many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def over_tls(path="/", *headers):
    """Body of the answer to a request for https://tea.example from 127.0.0.9."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    received = b""
    with socket.socket() as plain:
        plain.bind(("127.0.0.9", 0))
        plain.connect(("127.0.0.1", ports[8443]))
        with context.wrap_socket(plain, server_hostname="tea.example") as client:
            client.sendall("\r\n".join([f"GET {path} HTTP/1.1", "Host: tea.example", "Connection: close", *headers, "", ""]).encode())
            while piece := client.recv(65536):
                received += piece
    return shown(Answer([(0, received)], True).content)
