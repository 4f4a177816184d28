from add_header import add_header
from tea import app
from watch import watch

app = add_header(app, b"x-kettle", b"steel")
app = watch(app)
