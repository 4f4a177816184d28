"""Addresses."""

from dataclasses import replace
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import fail
from ..reading.addresses import read_address
from ..reading.hosts import AddressError, opaque_host, special_host
from ..reading.violations import violation
from ..refusal import refuse
from ..state import LAX, State
from ..url import Url
from .choices import either

_KEYS = "max_length allowed_schemes host_required default_host default_port default_path strict preserve_empty_path"


@kind("url", _KEYS)
def build_url(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    longest, schemes = schema.get("max_length"), schema.get("allowed_schemes")
    said = either([f"'{scheme}'" for scheme in schemes]) if schemes else ""
    host_required = schema.get("host_required", False)
    defaults = schema.get("default_host"), schema.get("default_port"), schema.get("default_path")
    if schema.get("preserve_empty_path"):
        refuse("preserve_empty_path of an address")

    def check(value: Any, state: State) -> Url:
        url = _read(value, strict if state.strict is None else state.strict, state, longest)
        if schemes and url.scheme not in schemes:
            raise fail("url_scheme", value, expected_schemes=said)
        url = _completed(url, defaults)
        if host_required and not url.host:
            raise fail("url_parsing", value, error="empty host")
        return url

    return Node(f"url[{','.join(map(repr, schemes))}]" if schemes else "url", check)


def _read(value: Any, strict: bool, state: State, longest: int | None) -> Url:
    url = value if isinstance(value, Url) else getattr(value, "_url", None)
    if isinstance(url, Url):
        if longest is not None and len(str(url)) > longest:
            raise fail("url_too_long", value, max_length=longest)
        return url
    try:
        text = value.decode() if isinstance(value, (bytes, bytearray)) and not strict else value
    except UnicodeDecodeError:
        text = None
    if not isinstance(text, str):
        raise fail("url_type", value)
    state.floor(LAX)
    if longest is not None and len(text.encode("utf-8", "surrogatepass")) > longest:
        raise fail("url_too_long", value, max_length=longest)
    if not text:
        raise fail("url_parsing", value, error="input is empty")
    try:
        parts = read_address(text)
    except AddressError as why:
        raise fail("url_parsing", value, error=str(why)) from None
    broken = violation(text) if strict else None
    if broken:
        raise fail("url_syntax_violation", value, error=broken)
    return Url.of(parts)


def _completed(url: Url, defaults: tuple) -> Url:
    host, port, path = defaults
    parts = url._parts
    if host is not None and not parts.host:
        if parts.opaque:
            refuse("a default host for an address without //")
        parts = replace(parts, host=special_host(host) if parts.scheme in ("http", "https") else opaque_host(host))
    if port is not None and parts.port is None:
        parts = replace(parts, port=port)
    if path is not None and parts.path in ("", "/"):
        parts = replace(parts, path=path)
    return url if parts is url._parts else Url.of(parts)
