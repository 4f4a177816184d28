"""npm run tape: one request to an app in a file, and its tape on the terminal."""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write("The tape needs Python 3.11 or newer; python3 here is %d.%d.\n" % sys.version_info[:2])
    sys.exit(2)

sys.dont_write_bytecode = True

import os  # noqa: E402

sys.path[0] = os.path.dirname(os.path.abspath(__file__))

from tape_runtime.cli import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
