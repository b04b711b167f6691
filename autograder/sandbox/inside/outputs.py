"""Outputs of a cell in the form of nbformat 4, cut off at the head's limit."""

from __future__ import annotations

import io
from typing import Any

_CUT = "\n... the rest of the output is left out ...\n"


class Outputs:
    """Collects outputs while `recording`; drops them else."""

    def __init__(self) -> None:
        self.begin(0)

    def begin(self, limit: int) -> None:
        """Starts anew; of one cell at most so many characters are kept."""
        self.recording = False
        self._limit = self._left = limit
        self._items: list[dict[str, Any]] = []

    def take(self) -> list[dict[str, Any]]:
        """The outputs so far; starts anew."""
        items, self._items, self._left = self._items, [], self._limit
        for item in items:
            if item["output_type"] == "stream":
                item["text"] = "".join(item["text"])
        return items

    def stream(self, name: str, text: str) -> None:
        """Adds to standard output or error."""
        if not self.recording or self._left <= 0:
            return
        kept = text[: self._left]
        self._left -= len(kept)
        if self._left <= 0:
            kept += _CUT
        last = self._items[-1] if self._items else {}
        if last.get("output_type") == "stream" and last["name"] == name:
            last["text"].append(kept)
        else:
            self._items.append({"output_type": "stream", "name": name, "text": [kept]})

    def display(self, data: dict[str, Any], count: int | None = None) -> None:
        """Adds rich data: a result where it has a count, else something displayed."""
        size = sum(len(item) for item in data.values() if isinstance(item, str))
        if not self.recording:
            return
        if size > self._left:
            self.stream("stdout", _CUT)
            return
        self._left -= size
        item = {"output_type": "display_data", "data": data, "metadata": {}}
        if count is not None:
            item |= {"output_type": "execute_result", "execution_count": count}
        self._items.append(item)

    def error(self, name: str, value: str, traceback: list[str]) -> None:
        """Adds an exception; it has room of its own, for it is what the reader needs most."""
        item = {"output_type": "error", "ename": name, "evalue": value, "traceback": traceback}
        if self.recording:
            self._items.append(item)


class Stream(io.TextIOBase):
    """A standard stream that writes into the outputs."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, outputs: Outputs, name: str) -> None:
        self._outputs, self.name = outputs, f"<{name}>"
        self._kind = name

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._outputs.stream(self._kind, text)
        return len(text)
