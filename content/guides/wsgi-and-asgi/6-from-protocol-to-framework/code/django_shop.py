from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import Http404, JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])
TEAS = {"earl-grey": 3, "assam": 2}


def tea(request, name):
    if name not in TEAS:
        raise Http404
    cups = int(request.GET.get("cups", 1))
    return JsonResponse({"tea": name, "price": TEAS[name] * cups})


urlpatterns = [path("teas/<name>", tea)]
application = get_wsgi_application()
asgi_application = get_asgi_application()
