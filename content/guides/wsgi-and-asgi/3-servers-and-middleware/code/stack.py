from add_header import add_header
from catch_errors import catch_errors
from gate import gate
from kettle import app
from timing import timing

app = add_header(app, "X-Kettle", "steel")
app = gate(app, "closed.txt")
app = catch_errors(app)
app = timing(app)
