def app(scope):
    print("one call, and no second")
