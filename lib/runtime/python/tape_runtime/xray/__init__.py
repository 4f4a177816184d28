"""The stations a request passes inside a framework: real frames, from the shell down to the view and back."""
