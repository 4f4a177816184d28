"""The server half of a run: plain modules that build environ and scope, call the app, and record every crossing.

They run alike under CPython 3.11 and later and in the page. They start no thread, open no socket, and know no JavaScript.
"""
