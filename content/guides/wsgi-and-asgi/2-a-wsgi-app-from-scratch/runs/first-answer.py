"""The tea shop answers curl; a line break in a header's value meets four servers."""

from session import *

uses_wsgi()
uses("curl")
copy("tea.py")
with wsgi("gunicorn", "tea"):
    record("tea", curl("-i http://127.0.0.1:8000/").out)

write("app.py", '''
def app(environ, start_response):
    start_response("200 OK", [("X-Name", "tea\\\\r\\\\nX-Own: yes"), ("Content-Length", "2")])
    return [b"hi"]
'''.replace("\\\\", "\\"))
sent, refused = [], []
for name, _ in each_wsgi("app"):
    head = get("/", "Connection: close").head
    (sent if "\nX-Own: yes" in head else refused).append(name)
record("refused", f"{' and '.join(refused)} refuse it")
record("sent", f"wsgiref {versions['Python']} and uWSGI {versions['uWSGI']} send it" if sent == ["wsgiref", "uWSGI"] else f"{sent}")
