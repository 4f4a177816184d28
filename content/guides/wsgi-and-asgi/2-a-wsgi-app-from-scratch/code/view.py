from flask import Flask, request

app = Flask(__name__)
todos = []


@app.post("/todos")
def add():
    data = request.get_json()
    todos.append({"id": len(todos) + 1, "text": data["text"]})
    return todos[-1], 201
