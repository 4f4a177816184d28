from flask import Flask

app = Flask(__name__)


def told(view):
    print("decorated")

    def inner(**arguments):
        print("asked")
        return view(**arguments)

    return inner


@app.get("/tea")
@told
def tea():
    print("view")
    return "One Earl Grey.\n"
