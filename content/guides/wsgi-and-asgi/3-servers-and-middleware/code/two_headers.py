from add_header import add_header
from kettle import app

app = add_header(app, "X-Layer", "A")
app = add_header(app, "X-Layer", "B")
