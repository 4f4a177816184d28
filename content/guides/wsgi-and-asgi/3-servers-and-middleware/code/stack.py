from add_header import add_header
from gate import gate
from kettle import app
from timing import timing

app = add_header(app, "X-Kettle", "steel")
app = gate(app, "closed.txt")
app = timing(app)
