from kettle import app as kettle
from mount import mount
from ticks import app as other

app = mount("/api", mount("/v1", kettle, other), other)
