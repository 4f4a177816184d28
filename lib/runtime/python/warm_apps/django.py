from django.conf import settings

settings.configure(
    DEBUG=True,
    SECRET_KEY="warm",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "django.contrib.messages"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", {"warm.html": "{% load i18n %}{{ word|upper }} {{ form }}"})]},
        }
    ],
)

import django

django.setup()

from django import forms
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.shortcuts import render
from django.urls import path


class Thing(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = __name__


class Word(forms.Form):
    word = forms.CharField()


with connection.schema_editor() as editor:
    editor.create_model(Thing)


def warm(request, word):
    request.session["seen"] = True
    Thing.objects.create(name=word)
    return render(request, "warm.html", {"word": Thing.objects.get(name=word).name, "form": Word()})


urlpatterns = [path("warm/<word>", warm)]
app = get_wsgi_application()
