"""Which functions of a framework are stations, by its packages: kind, module, name, and what it is about (names in its frame).

A function inside another is written outer>inner; where there are several of that name, all are meant.
"""

Row = tuple[str, str, str, str]
#: The packages whose frames belong to a framework, by the name their distribution has.
PACKAGES = {
    "flask": "Flask", "werkzeug": "Werkzeug", "jinja2": "Jinja2", "markupsafe": "MarkupSafe", "itsdangerous": "itsdangerous", "click": "click", "blinker": "blinker",
    "starlette": "starlette", "anyio": "anyio", "python_multipart": "python-multipart", "fastapi": "fastapi", "pydantic": "pydantic", "pydantic_core": "pydantic_core",
    "django": "Django", "asgiref": "asgiref", "sqlparse": "sqlparse", "httpx": "httpx", "httpx2": "httpx2",
}
TABLE: dict[str, list[Row]] = {
    "flask": [
        ("shell", "flask.app", "Flask.wsgi_app", "environ.PATH_INFO"),
        ("shell", "flask.ctx", "RequestContext.push", ""), ("shell", "flask.ctx", "RequestContext.pop", ""), ("shell", "flask.ctx", "AppContext.push", ""),
        ("layer", "flask.sessions", "SecureCookieSessionInterface.open_session", ""), ("layer", "flask.sessions", "SecureCookieSessionInterface.save_session", ""),
        ("table", "flask.ctx", "RequestContext.match_request", ""), ("table", "werkzeug.routing.map", "MapAdapter.match", "self.path_info"),
        ("layer", "flask.app", "Flask.full_dispatch_request", ""), ("layer", "flask.app", "Flask.preprocess_request", ""),
        ("view", "flask.app", "Flask.dispatch_request", ""), ("view", "flask.views", "View.as_view>view", ""), ("view", "flask.views", "MethodView.dispatch_request", ""),
        ("view", "flask.app", "Flask.send_static_file", "filename"), ("threads", "asgiref.sync", "AsyncToSync.__call__", ""),
        ("template", "flask.templating", "_render", "template.name"), ("template", "flask.templating", "_stream>generate", ""),
        ("response", "flask.app", "Flask.make_response", ""), ("response", "flask.app", "Flask.finalize_request", ""), ("layer", "flask.app", "Flask.process_response", ""),
        ("layer", "flask.app", "Flask.handle_user_exception", "e"), ("layer", "flask.app", "Flask.handle_http_exception", "e"), ("layer", "flask.app", "Flask.handle_exception", "e"),
        ("layer", "flask.app", "Flask.do_teardown_request", ""), ("response", "werkzeug.wrappers.response", "Response.__call__", "self.status"),
    ],
    "starlette": [
        ("shell", "starlette.applications", "Starlette.__call__", "scope.path"), ("shell", "starlette.routing", "Router.lifespan", ""),
        ("layer", "starlette.middleware.errors", "ServerErrorMiddleware.__call__", ""), ("layer", "starlette.middleware.exceptions", "ExceptionMiddleware.__call__", ""),
        ("layer", "starlette.middleware.base", "BaseHTTPMiddleware.__call__", ""), ("layer", "starlette.middleware.base", "BaseHTTPMiddleware.__call__>call_next", ""),
        ("layer", "starlette.middleware.cors", "CORSMiddleware.__call__", ""), ("layer", "starlette.middleware.gzip", "GZipMiddleware.__call__", ""),
        ("layer", "starlette.middleware.trustedhost", "TrustedHostMiddleware.__call__", ""), ("layer", "starlette.middleware.httpsredirect", "HTTPSRedirectMiddleware.__call__", ""),
        ("layer", "starlette.middleware.authentication", "AuthenticationMiddleware.__call__", ""),
        ("table", "starlette.routing", "Router.app", "scope.path"), ("table", "starlette.routing", "Route.matches", "self.path"), ("table", "starlette.routing", "Mount.matches", "self.path"),
        ("table", "starlette.routing", "WebSocketRoute.matches", "self.path"), ("table", "starlette.routing", "Mount.handle", "self.path"),
        ("view", "starlette.routing", "Route.handle", "self.path"), ("view", "starlette.routing", "WebSocketRoute.handle", "self.path"),
        ("view", "starlette.endpoints", "HTTPEndpoint.dispatch", ""), ("view", "starlette.endpoints", "WebSocketEndpoint.dispatch", ""),
        ("threads", "starlette.concurrency", "run_in_threadpool", "func.__name__"), ("template", "starlette.templating", "Jinja2Templates.TemplateResponse", "name"),
        ("response", "starlette.responses", "Response.__call__", "self.status_code"), ("response", "starlette.responses", "StreamingResponse.__call__", "self.status_code"),
        ("response", "starlette.responses", "FileResponse.__call__", "self.path"), ("response", "starlette.background", "BackgroundTask.__call__", "self.func.__name__"),
    ],
    "fastapi": [
        ("shell", "fastapi.applications", "FastAPI.__call__", "scope.path"), ("layer", "fastapi.middleware.asyncexitstack", "AsyncExitStackMiddleware.__call__", ""),
        ("table", "fastapi.routing", "APIRoute.matches", "self.path"), ("table", "fastapi.routing", "APIRoute.handle", "self.path"), ("table", "fastapi.routing", "APIWebSocketRoute.matches", "self.path"),
        ("view", "fastapi.routing", "get_request_handler>app", ""), ("view", "fastapi.routing", "get_websocket_app>app", ""), ("view", "fastapi.routing", "run_endpoint_function", ""),
        ("layer", "fastapi.dependencies.utils", "solve_dependencies", "dependant.call.__name__"), ("layer", "fastapi.dependencies.utils", "request_params_to_args", ""),
        ("layer", "fastapi.dependencies.utils", "request_body_to_args", ""), ("response", "fastapi.routing", "serialize_response", ""), ("response", "fastapi.encoders", "jsonable_encoder", ""),
        ("layer", "fastapi.exception_handlers", "http_exception_handler", "exc"), ("layer", "fastapi.exception_handlers", "request_validation_exception_handler", ""),
        ("response", "fastapi.applications", "FastAPI.openapi", ""),
    ],
    "django": [
        ("shell", "django.core.handlers.wsgi", "WSGIHandler.__call__", "environ.PATH_INFO"), ("shell", "django.core.handlers.asgi", "ASGIHandler.__call__", "scope.path"),
        ("shell", "django.core.handlers.base", "BaseHandler.get_response", ""), ("shell", "django.core.handlers.base", "BaseHandler.get_response_async", ""),
        ("layer", "django.utils.deprecation", "MiddlewareMixin.__call__", ""), ("layer", "django.utils.deprecation", "MiddlewareMixin.__acall__", ""),
        ("layer", "django.core.handlers.exception", "response_for_exception", "exc"),
        ("table", "django.urls.resolvers", "URLResolver.resolve", "path"),
        ("view", "django.core.handlers.base", "BaseHandler._get_response", ""), ("view", "django.core.handlers.base", "BaseHandler._get_response_async", ""),
        ("view", "django.views.generic.base", "View.as_view>view", ""), ("view", "django.views.generic.base", "View.dispatch", ""),
        ("view", "django.forms.forms", "BaseForm.full_clean", ""), ("layer", "django.core.handlers.base", "BaseHandler.process_exception_by_middleware", "exception"),
        ("template", "django.template.base", "Template.render", "self.name"), ("template", "django.template.response", "SimpleTemplateResponse.render", "self.template_name"),
        ("database", "django.db.backends.utils", "CursorWrapper.execute", "sql"), ("database", "django.db.backends.utils", "CursorWrapper.executemany", "sql"),
        ("database", "django.db.transaction", "Atomic.__enter__", ""), ("database", "django.db.transaction", "Atomic.__exit__", ""),
        ("threads", "asgiref.sync", "SyncToAsync.__call__", "self.func.__qualname__"), ("threads", "asgiref.sync", "AsyncToSync.__call__", "self.awaitable.__qualname__"),
        ("response", "django.core.handlers.asgi", "ASGIHandler.send_response", "response.status_code"), ("response", "django.http.response", "HttpResponseBase.close", ""),
    ],
}
TABLE["fastapi"] += TABLE["starlette"][1:]
