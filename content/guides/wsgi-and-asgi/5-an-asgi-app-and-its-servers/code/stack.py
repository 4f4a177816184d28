from add_header import add_header
from ticks import app
from timing import timing

app = add_header(app, b"x-kettle", b"steel")
app = timing(app)
