"""Django after a run: as after its import, with nothing configured, no app loaded and no connection open."""

import sys
import weakref
from types import ModuleType

#: Modules whose import registers something with what is emptied here: they are imported anew.
ANEW = ("django.contrib.", "django.core.mail")
_HOLDERS = (("django.db", "connections"), ("django.core.cache", "caches"))


def _held(module: str, name: str) -> object:
    return getattr(sys.modules.get(module), name, None)


def is_anew(name: str) -> bool:
    """Whether a module of this name is imported anew for each run."""
    return name.startswith(ANEW) or name == "django.contrib"


def reset() -> None:
    """Empties what Django keeps of a project; nothing where it was not imported."""
    settings = _held("django.conf", "settings")
    if settings is None:
        return
    _connections(settings.configured)
    _registries()
    vars(settings).clear()
    vars(settings)["_wrapped"] = sys.modules["django.conf"].empty
    _places()
    for name in [name for name in sys.modules if is_anew(name)]:
        parent, _, last = name.rpartition(".")
        if isinstance(above := sys.modules.get(parent), ModuleType):
            vars(above).pop(last, None)
        del sys.modules[name]


def _connections(configured: bool) -> None:
    if configured:
        for module, name in _HOLDERS:
            if holder := _held(module, name):
                holder.close_all()
    for module, name in _HOLDERS:
        if holder := _held(module, name):
            vars(holder).pop("settings", None)
            type(holder).__init__(holder)
    if storages := _held("django.core.files.storage", "storages"):
        vars(storages).pop("backends", None)
        storages._backends, storages._storages = None, {}
    if engines := _held("django.template", "engines"):
        vars(engines).pop("templates", None)
        engines._templates, engines._engines = None, {}
    if tasks := _held("django.tasks", "task_backends"):
        vars(tasks).pop("settings", None)
        type(tasks).__init__(tasks)
    for module, name in (("django.core.files.storage", "default_storage"), ("django.contrib.staticfiles.storage", "staticfiles_storage")):
        lazy = _held(module, name)
        if lazy is not None:
            vars(lazy)["_wrapped"] = sys.modules["django.conf"].empty


def _registries() -> None:
    apps = _held("django.apps", "apps")
    for held in (apps.all_models, apps.app_configs, apps.stored_app_configs, apps._pending_operations):
        held.clear()
    apps.apps_ready = apps.models_ready = apps.ready = apps.loading = False
    apps.ready_event.clear()
    apps.clear_cache()
    if registry := _held("django.core.checks.registry", "registry"):
        _keep_own(registry.registered_checks)
        _keep_own(registry.deployment_checks)
    for module, signals in (
        ("django.core.signals", ("request_started", "request_finished", "got_request_exception", "setting_changed")),
        ("django.db.models.signals", ("class_prepared", "pre_init", "post_init", "pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed", "pre_migrate", "post_migrate")),
        ("django.db.backends.signals", ("connection_created",)), ("django.test.signals", ("template_rendered",)),
    ):
        for name in signals:
            if signal := _held(module, name):
                _signal(signal)


def _keep_own(checks: set) -> None:
    """Of the system checks, those of Django's core stay; a project's, and those of contrib apps, come again with their import."""
    for check in [c for c in checks if is_anew(c.__module__) or not c.__module__.startswith("django.")]:
        checks.discard(check)


def _signal(signal: object) -> None:
    """Of a signal's receivers, those of Django's core stay."""
    kept = []
    for row in signal.receivers:
        receiver = row[1]() if isinstance(row[1], weakref.ReferenceType) else row[1]
        module = getattr(receiver, "__module__", None) or ""
        if module.startswith("django.") and not is_anew(module):
            kept.append(row)
    signal.receivers[:] = kept
    signal.sender_receivers_cache.clear()


def _places() -> None:
    if translation := _held("django.utils.translation", "_trans"):
        vars(translation).clear()
    if real := sys.modules.get("django.utils.translation.trans_real"):
        real._translations.clear()
        real._default = None
    if urls := sys.modules.get("django.urls"):
        urls.set_script_prefix("/")
        urls.set_urlconf(None)
    if zone := sys.modules.get("django.utils.timezone"):
        zone.deactivate()
