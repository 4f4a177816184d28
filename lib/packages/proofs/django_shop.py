"""A shop under Django: settings, a model in SQLite, a form, a template, the error page with the zone it is dated in."""

from django.conf import settings

settings.configure(
    DEBUG=True,
    SECRET_KEY="a secret of the proof",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "django.contrib.messages", __name__],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", {"things.html": "{% for t in things %}<li>{{ t.name|upper }}{% endfor %}"})]},
        }
    ],
)

import django

django.setup()

from django import forms
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path


class Thing(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = __name__


class ThingForm(forms.ModelForm):
    class Meta:
        model = Thing
        fields = ["name"]


call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Thing)


def things(request):
    for name in ("tea", "jam"):
        Thing.objects.create(name=name)
    return render(request, "things.html", {"things": Thing.objects.filter(name__contains="a").order_by("name")})


def check(request):
    form = ThingForm({"name": "x" * 30})
    return JsonResponse(form.errors, status=200 if form.is_valid() else 422)


def broken(request):
    return HttpResponse(1 / 0)


urlpatterns = [path("things/", things), path("check/", check), path("broken/", broken)]
app = get_wsgi_application()
