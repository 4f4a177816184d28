import sys


def app(environ, start_response):
    sys.exit(3)
