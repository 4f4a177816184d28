"""include and exclude: which parts are written, and what of them."""

from typing import Any

#: Nothing is said about this part.
ALL = (None, None)


def _whole(value: Any) -> bool:
    return value is ... or value is True


def _pick(filters: Any, key: Any) -> Any:
    """What a dict of filters says of a key, what it says of all parts counted in; None where it says nothing."""
    every, own = filters.get("__all__"), filters.get(key)
    if every is None or own is None:
        return own if every is None else every
    if _whole(own) or _whole(every):
        return own if _whole(own) else every
    return _merged(every, own)


def _merged(first: Any, second: Any) -> dict:
    as_dict = [part if isinstance(part, dict) else dict.fromkeys(part, ...) for part in (first, second)]
    merged = dict(as_dict[0])
    for key, value in as_dict[1].items():
        merged[key] = value if _whole(value) or key not in merged or _whole(merged[key]) else _merged(merged[key], value)
    return merged


def _named(filters: Any, key: Any, what: str) -> bool:
    if not hasattr(type(filters), "__contains__"):
        raise TypeError(f"`{what}` argument must be a set or dict.")
    return key in filters or isinstance(filters, (set, frozenset)) and "__all__" in filters


def chosen(key: Any, include: Any, exclude: Any) -> tuple[Any, Any] | None:
    """The filters for what stands under a key; None where it is left out."""
    within = None
    if exclude is not None:
        if isinstance(exclude, dict):
            said = _pick(exclude, key)
            if _whole(said):
                return None
            within = said
        elif _named(exclude, key, "exclude"):
            return None
    if include is not None:
        if isinstance(include, dict):
            said = _pick(include, key)
            if said is None or said is False:
                return None
            return (None if _whole(said) else said), within
        return (None, within) if _named(include, key, "include") else None
    return None, within


def chosen_at(index: int, count: int | None, include: Any, exclude: Any) -> tuple[Any, Any] | None:
    """The filters for an item of a sequence; a negative place counts from the end."""
    if include is None and exclude is None:
        return ALL
    return chosen(index, _from_start(include, count), _from_start(exclude, count))


def _from_start(filters: Any, count: int | None) -> Any:
    def place(key: Any) -> Any:
        if not isinstance(key, int) or key >= 0:
            return key
        if count is None:
            raise TypeError("Negative indices cannot be used to exclude items on unsized iterables")
        return key + count

    if isinstance(filters, dict):
        return {place(key): value for key, value in filters.items()}
    return {place(key) for key in filters} if isinstance(filters, (set, frozenset)) else filters
