from flask import Flask

app = Flask(__name__)

import bottom_views  # noqa: E402
