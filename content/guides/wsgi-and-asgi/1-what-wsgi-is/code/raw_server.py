import socket

listener = socket.create_server(("127.0.0.1", 8000))
while True:
    connection, _ = listener.accept()
    with connection:
        request = connection.recv(65536).decode("latin-1")
        request_line = request.split("\r\n")[0]
        method, path, version = request_line.split(" ")

        body = f"You asked for {path}\n".encode()

        head = (
            "HTTP/1.1 200 OK\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            f"Content-Length: {len(body)}\r\n"
            "Connection: close\r\n"
            "\r\n"
        )
        connection.sendall(head.encode("latin-1") + body)
