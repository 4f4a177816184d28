"""A template without a framework, and MarkupSafe in Python."""

from jinja2 import Environment
from markupsafe import escape

page = Environment(autoescape=True).from_string("{% for thing in things %}<li>{{ thing }}{% endfor %}")


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/html")])
    return [page.render(things=["tea & jam"]).encode() + str(escape("<")).encode()]
