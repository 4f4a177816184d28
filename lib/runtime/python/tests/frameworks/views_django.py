"""An ordinary Django project as a tree of files, and ordinary requests to it."""

from views import FORM, JSON, PARTS, UPLOAD

from tape_runtime.bench import raw_request as ask

TOKEN = "a" * 32
SETTINGS = '''
from pathlib import Path
BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY, DEBUG, ALLOWED_HOSTS, ROOT_URLCONF, STATIC_URL = "dev", True, ["*"], "project.urls", "static/"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles", "notes"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware", "django.middleware.http.ConditionalGetMiddleware", "notes.layers.timing",
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [BASE_DIR / "templates"], "APP_DIRS": True, "OPTIONS": {"context_processors": [
    "django.template.context_processors.request", "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages"]}}]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
'''
VIEWS = '''
import asyncio
from django.contrib import messages
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import User
from django.http import FileResponse, Http404, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.test import Client
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET
from .forms import NoteForm
from .models import Note
def home(request):
    request.session["visits"] = request.session.get("visits", 0) + 1
    return HttpResponse(f"visits {request.session['visits']} {request.user}")
def page(request, name):
    Note.objects.create(text="one"); Note.objects.create(text="two")
    return render(request, "notes/page.html", {"name": name, "notes": Note.objects.filter(text__contains="o").order_by("-id")})
def item(request, n): return JsonResponse({"n": n, "route": request.resolver_match.route})
def form(request):
    form = NoteForm(request.POST or None)
    if form.is_valid():
        form.save()
        messages.info(request, "saved")
        return redirect("home")
    return render(request, "notes/form.html", {"form": form})
@csrf_exempt
def upload(request): return JsonResponse({"post": request.POST, "files": [f.name for f in request.FILES.values()]})
@csrf_exempt
def body(request): return HttpResponse(request.body)
@csrf_exempt
def unread(request): return HttpResponse("not read")
def stream(request): return StreamingHttpResponse(f"{i}\\n" for i in range(3))
def astream(request):
    async def rows():
        for i in range(3):
            yield f"{i}\\n"
    return StreamingHttpResponse(rows())
def cached(request): return HttpResponse("cached", headers={"ETag": '"v1"', "Last-Modified": "Fri, 01 Jan 2021 00:00:00 GMT"})
def file(request): return FileResponse(open("notes/models.py", "rb"))
def boom(request): return 1 / 0
def gone(request): raise Http404("no such")
def empty(request): return HttpResponse(status=204)
def cookies(request):
    response = HttpResponse("two")
    response.set_cookie("a", "1"); response.set_cookie("b", "2")
    return response
@require_GET
def only_get(request): return HttpResponse("got")
class Klass(View):
    def get(self, request): return HttpResponse("class")
async def asynchronous(request):
    await asyncio.sleep(0.001)
    return HttpResponse(f"async {await Note.objects.acount()}")
def user(request):
    ada = User.objects.create_user("ada", "a@b.c", "secret")
    hashed = PBKDF2PasswordHasher().encode("x", "salt", 1000)
    return HttpResponse(f"{ada.check_password('secret')} {hashed}")
def client(request): return HttpResponse(Client().get("/item/7/").content)
'''
URLS = '''
from django.urls import include, path
from notes import views
urlpatterns = [path("", views.home, name="home"), path("page/<str:name>/", views.page), path("item/<int:n>/", views.item, name="item"), path("class/", views.Klass.as_view()),
               path("async/", views.asynchronous), path("api/", include([path("x/", views.home)]))]
urlpatterns += [path(f"{name}/", getattr(views, name)) for name in ("form", "upload", "body", "unread", "stream", "astream", "cached", "file", "boom", "gone", "empty", "cookies", "only_get", "user", "client")]
'''
ENTRY = '''
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
from django.core.{0} import get_{0}_application
app = get_{0}_application()
from django.core.management import call_command
call_command("migrate", verbosity=0)
'''
MIGRATION = '''
from django.db import migrations, models
class Migration(migrations.Migration):
    initial = True
    operations = [migrations.CreateModel("Note", [("id", models.BigAutoField(primary_key=True)), ("text", models.CharField(max_length=40))])]
'''
DJANGO_FILES = {
    "project/__init__.py": "", "project/settings.py": SETTINGS, "project/urls.py": URLS, "project/wsgi.py": ENTRY.format("wsgi"), "project/asgi.py": ENTRY.format("asgi"),
    "notes/__init__.py": "", "notes/models.py": "from django.db import models\nclass Note(models.Model):\n    text = models.CharField(max_length=40)\n", "notes/views.py": VIEWS,
    "notes/forms.py": "from django.forms import ModelForm\nfrom .models import Note\nclass NoteForm(ModelForm):\n    class Meta:\n        model = Note\n        fields = ['text']\n",
    "notes/layers.py": "def timing(get_response):\n    def middleware(request):\n        response = get_response(request)\n        response['X-Timing'] = '1'\n        return response\n    return middleware\n",
    "notes/migrations/__init__.py": "", "notes/migrations/0001_initial.py": MIGRATION, "templates/base.html": "<main>{% block main %}{% endblock %}</main>",
    "notes/templates/notes/page.html": "{% extends 'base.html' %}{% block main %}{{ name }}{% for n in notes %}<li>{{ n.text|upper }}</li>{% endfor %}{% url 'item' 3 %}{% endblock %}",
    "notes/templates/notes/form.html": "<form method=post>{% csrf_token %}{{ form }}</form>",
}
CSRF = {**FORM, "Cookie": f"csrftoken={TOKEN}"}
DJANGO_ASKS = [
    (ask("GET", "/", {}, b""), 200, "visits 1 AnonymousUser"), (ask("HEAD", "/", {}, b""), 200, ""), (ask("GET", "/page/%3Cb%3E/", {}, b""), 200, "&lt;b&gt;<li>TWO</li><li>ONE</li>/item/3/"),
    (ask("GET", "/item/3/", {}, b""), 200, '"n": 3'), (ask("GET", "/item/3", {}, b""), 301, ""), (ask("GET", "/item/x/", {}, b""), 404, "Page not found"), (ask("GET", "/form/", {}, b""), 200, "csrfmiddlewaretoken"),
    (ask("POST", "/form/", FORM, "text=hi"), 403, "CSRF"), (ask("POST", "/form/", CSRF, f"text=hi&csrfmiddlewaretoken={TOKEN}"), 302, ""), (ask("POST", "/form/", CSRF, f"csrfmiddlewaretoken={TOKEN}"), 200, "required"),
    (ask("POST", "/upload/", PARTS, UPLOAD), 200, "a.txt"), (ask("POST", "/body/", JSON, "abc"), 200, "abc"), (ask("POST", "/unread/", {}, "abc"), 200, "not read"), (ask("GET", "/stream/", {}, b""), 200, "0\n1\n2\n"),
    (ask("GET", "/astream/", {}, b""), 200, "0\n1\n2\n"), (ask("GET", "/cached/", {"If-None-Match": '"v1"'}, b""), 304, ""), (ask("HEAD", "/cached/", {"If-None-Match": '"v1"'}, b""), 200, ""),
    (ask("GET", "/cached/", {"If-Modified-Since": "Fri, 31 Dec 2100 00:00:00 GMT"}, b""), 304, ""), (ask("HEAD", "/empty/", {}, b""), 204, ""), (ask("HEAD", "/stream/", {}, b""), 200, ""), (ask("GET", "/file/", {}, b""), 200, "class Note"), (ask("HEAD", "/file/", {}, b""), 200, ""), (ask("GET", "/boom/", {}, b""), 500, "ZeroDivisionError"),
    (ask("GET", "/gone/", {}, b""), 404, "no such"), (ask("GET", "/empty/", {}, b""), 204, ""), (ask("GET", "/cookies/", {}, b""), 200, "two"), (ask("POST", "/only_get/", CSRF, f"csrfmiddlewaretoken={TOKEN}"), 405, ""),
    (ask("GET", "/class/", {}, b""), 200, "class"), (ask("GET", "/async/", {}, b""), 200, "async 0"), (ask("GET", "/api/x/", {}, b""), 200, "visits"), (ask("GET", "/user/", {}, b""), 200, "True pbkdf2_sha256$1000$salt$"),
    (ask("GET", "/client/", {}, b""), 200, '"n": 7'), (ask("GET", "/none/", {}, b""), 404, "Page not found"), (ask("GET", "/static/none.css", {}, b""), 404, ""),
]
