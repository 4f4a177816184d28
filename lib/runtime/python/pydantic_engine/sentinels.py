"""Small values that pass between pydantic and its engine."""

from typing import Any


class PydanticUndefinedType:
    """The type of the one value that means "nothing was given"."""

    __slots__ = ()

    def __new__(cls) -> "PydanticUndefinedType":
        raise NotImplementedError("Creating instances of PydanticUndefinedType is not supported")

    def __repr__(self) -> str:
        return "PydanticUndefined"

    def __copy__(self) -> "PydanticUndefinedType":
        return self

    def __deepcopy__(self, memo: Any) -> "PydanticUndefinedType":
        return self

    def __reduce__(self) -> str:
        return "PydanticUndefined"


PydanticUndefined = object.__new__(PydanticUndefinedType)


class Some:
    """A value that is there, where None would mean that there is none."""

    __slots__ = ("_value",)
    __match_args__ = ("value",)

    def __new__(cls, value: Any) -> "Some":
        made = object.__new__(cls)
        made._value = value
        return made

    @property
    def value(self) -> Any:
        return self._value

    def __class_getitem__(cls, item: Any) -> type["Some"]:
        return cls

    def __repr__(self) -> str:
        return f"Some({self._value!r})"


class ArgsKwargs:
    """The arguments of a call, by position and by name."""

    __slots__ = ("_args", "_kwargs")

    def __new__(cls, args: tuple, kwargs: dict | None = None) -> "ArgsKwargs":
        made = object.__new__(cls)
        made._args, made._kwargs = args, kwargs or None
        return made

    @property
    def args(self) -> tuple:
        return self._args

    @property
    def kwargs(self) -> dict | None:
        return self._kwargs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArgsKwargs) and (self._args, self._kwargs) == (other._args, other._kwargs)

    __hash__ = None

    def __repr__(self) -> str:
        return f"ArgsKwargs({self._args!r}, {self._kwargs!r})" if self._kwargs else f"ArgsKwargs({self._args!r})"
