from flask import Flask

app = Flask(__name__)
import bottom_views  # noqa: E402

app.add_url_rule("/", view_func=bottom_views.index)
