def app(environ, start_response):
    raise StopIteration("no more tea")
