import django_shop
from django.conf import settings
from django.core.wsgi import get_wsgi_application


def named(name, get_response):
    def layer(request):
        print(name, "in, for", request.resolver_match)
        response = get_response(request)
        print(name, "out, for", request.resolver_match.func.__name__)
        return response

    return layer


def one(get_response):
    return named("one", get_response)


def two(get_response):
    return named("two", get_response)


settings.MIDDLEWARE = ["django_layers.one", "django_layers.two"]
application = get_wsgi_application()
