import kettle
from add_header import add_header
from gate import gate
from timing import timing

app = kettle.app
layers = [
    timing,
    gate,
    add_header,
]
