"""A clean slate: what one run has changed in the interpreter is put back before the next, or it is said that it cannot be."""
