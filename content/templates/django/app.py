from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.configure(
    SECRET_KEY="only for the bench",
    DEBUG=True,
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="shop.urls",
    INSTALLED_APPS=["shop"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": Path(__file__).parent / "db.sqlite3",
        }
    },
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
    }],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
app = get_wsgi_application()

from shop.models import fill  # noqa: E402  The models can be loaded once Django is set up.

fill()
