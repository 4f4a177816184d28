from mini import Mini


class Loud(Mini):
    def find(self, request):
        print("table")
        return super().find(request)

    def route(self, pattern):
        print("row")
        return super().route(pattern)


app = Loud()


@app.route("/tea")
def tea(request):
    print("view")
    return "One Earl Grey."
