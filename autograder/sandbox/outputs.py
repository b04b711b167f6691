"""Outputs that a child reports, checked to be outputs of nbformat 4 and nothing more."""

from __future__ import annotations

import re
from typing import Any

_TEXTS = ("text/plain", "text/html", "text/markdown", "text/latex", "image/svg+xml")
_IMAGES = ("image/png", "image/jpeg")
_BASE64 = re.compile(r"[A-Za-z0-9+/\n]*={0,2}\n?")
_ITEMS = 1000
_CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def clean_text(value: Any, limit: int) -> str:
    """At most `limit` characters of a text, without control characters and escape sequences."""
    return _CONTROL.sub("", value[: 4 * limit])[:limit] if isinstance(value, str) else ""


def clean_outputs(outputs: Any, limit: int) -> list[dict[str, Any]]:
    """The outputs that are well formed, up to a total size.

    Args:
        outputs: a list of output dicts as the child gave it.
        limit: characters kept in all; tracebacks count too.

    Raises:
        TypeError, ValueError, KeyError: they are not outputs.
    """
    if type(outputs) is not list:
        raise TypeError("not a list of outputs")
    kept, left = [], 2 * limit  # the child has cut them already; errors come on top
    for output in outputs[:_ITEMS]:
        item, size = _clean(output)
        left -= size
        if left < 0:
            break
        kept.append(item)
    return kept


def _clean(output: Any) -> tuple[dict[str, Any], int]:
    output = _dict(output)
    kind = _string(output["output_type"])
    if kind == "stream":
        name = "stderr" if _string(output["name"]) == "stderr" else "stdout"
        text = _string(output["text"])
        return {"output_type": kind, "name": name, "text": text}, len(text)
    if kind == "error":
        lines = [_string(line) for line in output["traceback"]]
        name, value = clean_text(output["ename"], 80), clean_text(output["evalue"], 10_000)
        item = {"output_type": kind, "ename": name, "evalue": value, "traceback": lines}
        return item, sum(map(len, lines)) + len(value)
    if kind not in ("display_data", "execute_result"):
        raise TypeError("not a kind of output")
    data = {
        mime: _string(text)
        for mime, text in _dict(output["data"]).items()
        if mime in _TEXTS or (mime in _IMAGES and _BASE64.fullmatch(_string(text)))
    }
    item = {"output_type": kind, "data": data, "metadata": {}}
    if kind == "execute_result":
        count = output["execution_count"]
        if type(count) is not int:
            raise TypeError("not a count")
        item["execution_count"] = count
    return item, sum(map(len, data.values()))


def _dict(value: Any) -> dict:
    if type(value) is not dict:
        raise TypeError("not a dict")
    return value


def _string(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("not a text")
    return value
