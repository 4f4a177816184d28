"""The tea shop answers curl; a line break in a header's value meets three servers."""

from session import *

uses("gunicorn", "werkzeug", "python", "curl")
copy("tea.py")
with wsgi("gunicorn", "tea"):
    record("tea", curl("-i http://127.0.0.1:8000/").out)

write("app.py", '''
def app(environ, start_response):
    start_response("200 OK", [("X-Name", "tea\\\\r\\\\nX-Own: yes"), ("Content-Length", "2")])
    return [b"hi"]
'''.replace("\\\\", "\\"))
sent, refused = [], []
for name, _ in each_wsgi("app", ["gunicorn", "Werkzeug", "wsgiref"]):
    head = get("/", "Connection: close").head
    (sent if "\nX-Own: yes" in head else refused).append(name)
record("refused", f"{' and '.join(refused)} {'refuses' if len(refused) == 1 else 'refuse'} it")
record("sent", f"{' and '.join(sent)} {'sends' if len(sent) == 1 else 'send'} it")
