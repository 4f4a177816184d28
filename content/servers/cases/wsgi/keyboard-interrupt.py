def app(environ, start_response):
    raise KeyboardInterrupt
