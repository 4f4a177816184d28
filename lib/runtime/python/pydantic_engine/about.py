"""What this package stands for."""

#: The engine in whose place this package stands, and the version whose answers it is held to.
STANDS_FOR = "pydantic-core 2.46.5"
ENGINE_VERSION = "2.46.5"
#: The version of pydantic whose pages the errors link to.
PYDANTIC_VERSION = "2.13"
NOTICE = (
    "pydantic's engine, pydantic-core, is written in Rust. Here a Python package stands in its place. "
    "It gives the answers recorded from the real engine, or says that it does not know."
)
