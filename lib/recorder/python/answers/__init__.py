"""What is asked of pydantic: types, inputs, apps and requests, and how an answer is written down."""
