"""Writing values out: to plain Python, to what JSON can hold, and to JSON's text."""
