from functools import partial

import kettle
from add_header import add_header
from gate import gate
from timing import timing

app = kettle.app
layers = [
    timing,
    partial(gate, sign="closed.txt"),
    partial(add_header, name="X-Kettle", value="steel"),
]
