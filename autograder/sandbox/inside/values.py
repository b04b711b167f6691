"""Plain values as a JSON tree and raw little-endian bytes, and back.

What crosses: None, bool, int, float, complex, str, list, tuple, dict, slice, numpy scalars and
arrays of boolean and numeric dtypes, and SymPy expressions of listed nodes. A string of numpy's
crosses as a string. Subclasses cross as the builtin that they extend, arrays as base arrays made
of their raw bytes, so that no method of the sender's decides anything. Whatever else there is goes
to a hook, which leaves it where it is and sends a name for it.

The receiver believes nothing: kinds, dtypes, shapes, sizes, depth and the number of items are
checked, and blobs are taken from the body one after another, so that no two values can share
bytes and a small frame cannot stand for a large amount of memory.
"""

from __future__ import annotations

import functools
import math
import sys
from collections.abc import Callable
from typing import Any, ClassVar

import numpy as np

from . import frames, symbolic

_NAMES = "|b1 |i1 |u1 <i2 <u2 <i4 <u4 <i8 <u8 <f2 <f4 <f8 <c8 <c16"
DTYPES = {name: np.dtype(name) for name in _NAMES.split()}
_NAME_OF = {dtype: name for name, dtype in DTYPES.items()}
DEPTH = 40
ITEMS = 250_000  # elements of lists, tuples and dicts in one frame
DICT_ITEMS = 2_000  # fewer: keys can be made to collide, and then each costs the rest
INT_BITS = 4096
DIMENSIONS = 16
EMPTY_EXTENT = 1 << 20  # of the other axes of an empty array: sums over it have that size
_LONG_TEXT, _LONG_LIST = 1024, 32  # from here on in the body
_ARRAYS = (np.ndarray, np.generic)
_NUMBERS = (bool, int, float)
_CONTAINERS = (list, tuple, dict)
_ARITHMETIC = tuple(
    f"__{reflected}{name}__"
    for name in ("add", "sub", "mul", "truediv", "pow", "matmul", "neg")
    for reflected in ("", "r")
)
_KEYS = (str, int, float, np.number, np.bool_, type(None))


class ValueTooLargeError(ValueError):
    """The value is larger than a frame may be."""


class Encoder:
    """Makes the tree and the blobs of one frame.

    Args:
        other: makes the node of an object that is not plain; it may raise.
        limit: the largest sum of the blobs' sizes, in bytes.
    """

    def __init__(self, other: Callable[[Any], dict], limit: int) -> None:
        self._other, self._limit, self._left, self._items = other, limit, limit, 0
        self.blobs: list[bytes] = []
        self.keep()

    @property
    def size(self) -> int:
        """The bytes of the blobs so far, in the body."""
        return self._limit - self._left

    def keep(self) -> None:
        """Makes the values so far those that `rewind` goes back to."""
        self._kept = len(self.blobs), self._left, self._items

    def rewind(self) -> None:
        """Takes back what has been encoded since `keep`."""
        count, self._left, self._items = self._kept
        del self.blobs[count:]

    def __call__(self, value: Any, depth: int = 0) -> Any:
        """The node of a value.

        Raises:
            ValueTooLargeError: it does not fit into a frame.
        """
        kind = type(value)
        if value is None or kind is bool or kind is float:
            return value
        if kind is int and value.bit_length() <= INT_BITS:
            return value
        if isinstance(value, _ARRAYS):
            return self._array(value)
        if isinstance(value, str):
            return self._text(str.__str__(value))
        if isinstance(value, _CONTAINERS) and depth < DEPTH and not _computes(kind):
            return self._container(value, depth + 1)
        return self._rare(value, depth)

    def _rare(self, value: Any, depth: int) -> Any:
        if _computes(type(value)):
            return self._other(value)
        if isinstance(value, float):
            return float.__float__(value)
        if isinstance(value, int) and int.bit_length(value) <= INT_BITS:
            return int.__int__(value)
        if isinstance(value, complex):
            return {"complex": [value.real, value.imag]}
        if type(value) is slice:
            parts = (value.start, value.stop, value.step)
            if all(part is None or isinstance(part, int | np.integer) for part in parts):
                return {"slice": [None if part is None else int(part) for part in parts]}
        if "sympy" in sys.modules and symbolic.is_expression(value):
            node = symbolic.encode(value)
            if node is not None:
                return {"sympy": node}
        return self._other(value)

    def _container(self, value: Any, depth: int) -> Any:
        self._items += len(value)
        if self._items > ITEMS:
            raise ValueTooLargeError(f"more than {ITEMS} elements")
        if isinstance(value, dict):
            return self._dict(value, depth)
        items = list.copy(value) if isinstance(value, list) else list(tuple.__iter__(value))
        nodes = self._packed(items)
        if nodes is None:
            nodes = [self(item, depth) for item in items]
        return {"tuple": nodes} if isinstance(value, tuple) else nodes

    def _packed(self, items: list) -> dict | None:
        """A long list of floats or of ints is one array in the body."""
        if len(items) < _LONG_LIST:
            return None
        kinds = set(map(type, items))
        if kinds == {float}:
            array = np.array(items, "<f8")
        elif kinds == {int} and -(2**63) <= min(items) <= max(items) < 2**63:
            array = np.array(items, "<i8")
        else:
            return None
        self._blob(array.tobytes())
        return {"packed": [array.dtype.str, len(items)]}

    def _dict(self, value: dict, depth: int) -> Any:
        if len(value) > DICT_ITEMS or not all(map(_is_key, dict.keys(value))):
            return self._other(value)
        return {"dict": [[self(k, depth), self(v, depth)] for k, v in dict.items(value)]}

    def _text(self, text: str) -> Any:
        if len(text) < _LONG_TEXT:
            return text
        data = text.encode("utf-8", "replace")
        self._blob(data)
        return {"text": len(data)}

    def _array(self, value: np.ndarray | np.generic) -> Any:
        array = np.asarray(value)
        if array.dtype not in _NAME_OF:
            if array.dtype.kind == "U" and array.ndim == 0:  # as `np.select` and indexing make
                return self._text(array.item())
            array = _portable(array)
        name = _NAME_OF.get(array.dtype)
        if name is None or array.ndim > DIMENSIONS:
            return self._other(value)
        if array.nbytes > self._left:
            raise ValueTooLargeError(f"an array of {array.nbytes / 1e6:.0f} MB")
        data = np.ndarray.tobytes(array)
        if isinstance(value, np.generic):
            return {"scalar": [name, data.hex()]}
        self._blob(data)
        return {"array": [name, list(array.shape)]}

    def _blob(self, data: bytes) -> None:
        self._left -= len(data) + frames.padding(len(data))
        if self._left < 0:
            raise ValueTooLargeError("values of more than the largest frame")
        self.blobs.append(data)


def _portable(array: np.ndarray) -> np.ndarray:
    """The same numbers in a dtype that crosses, where there is one."""
    if array.dtype == object:
        numbers = all(type(item) in _NUMBERS for item in array.flat)
        return array.astype(float) if numbers else array  # as what `np.frompyfunc` makes
    return array.astype(array.dtype.newbyteorder("<"))


@functools.cache
def _computes(kind: type) -> bool:
    """Whether a class of the student's redefines arithmetic, as a dual number does.

    Its instances stay where they are, also where the class extends a builtin.
    """
    classes = [vars(cls) for cls in kind.__mro__ if cls.__module__ == "__main__"]
    return any(operator in names for names in classes for operator in _ARITHMETIC)


def _is_key(key: Any) -> bool:
    if isinstance(key, tuple):
        return all(map(_is_key, key))
    return isinstance(key, _KEYS)


class Decoder:
    """Reads the values of one frame.

    Args:
        body: the frame's body; arrays are views of it.
        hooks: tag of a node → what makes a value of its content; they raise `FrameError` for
            anything that they did not expect.
    """

    def __init__(self, body: memoryview, hooks: dict[str, Callable[[Any], Any]]) -> None:
        self._body, self._position, self._items = body, 0, 0
        self._hooks = hooks

    def __call__(self, node: Any, depth: int = 0) -> Any:
        """The value of a node.

        Raises:
            FrameError: the node is not one that an encoder makes.
        """
        kind = type(node)
        if node is None or kind is float or kind is bool or kind is int:
            return node
        if kind is str:
            return node if node.isascii() else node.encode("utf-8", "replace").decode()
        if depth > DEPTH:
            raise frames.FrameError("too deep")
        if kind is list:
            return self._list(node, depth)
        if kind is not dict or len(node) != 1:
            raise frames.FrameError("bad node")
        ((tag, content),) = node.items()
        try:
            if tag in self._TAGS:
                return self._TAGS[tag](self, content, depth)
            if tag == "sympy":
                return symbolic.decode(content)
            if tag in self._hooks:
                return self._hooks[tag](content)
        except (TypeError, ValueError, OverflowError, MemoryError, IndexError, KeyError) as error:
            raise frames.FrameError(f"bad {tag}: {type(error).__name__}") from None
        raise frames.FrameError("unknown tag")

    def _count(self, items: int) -> None:
        self._items += items
        if self._items > ITEMS:
            raise frames.FrameError("too many elements")

    def _list(self, nodes: Any, depth: int) -> list:
        if type(nodes) is not list:
            raise frames.FrameError("not a list")
        self._count(len(nodes))
        return [self(node, depth + 1) for node in nodes]

    def _tuple(self, nodes: Any, depth: int) -> tuple:
        if type(nodes) is dict:
            (content,) = nodes.values()
            return tuple(self._packed(content, depth))
        return tuple(self._list(nodes, depth))

    def _dict(self, pairs: Any, depth: int) -> dict:
        if type(pairs) is not list or len(pairs) > DICT_ITEMS:
            raise frames.FrameError("bad dict")
        self._count(len(pairs))
        value = {}
        for key, item in pairs:
            name = self(key, depth + 1)
            if not _is_key(name):
                raise frames.FrameError("bad key")
            value[name] = self(item, depth + 1)
        return value

    def _take(self, size: int) -> int:
        """Where the next blob of so many bytes begins in the body."""
        start, end = self._position, self._position + size
        if size < 0 or end > len(self._body):
            raise frames.FrameError("beyond the body")
        self._position = end + frames.padding(size)
        return start

    def _dtype(self, name: Any) -> np.dtype:
        if type(name) is not str or name not in DTYPES:
            raise frames.FrameError("bad dtype")
        return DTYPES[name]

    def _array(self, content: Any, _: int) -> np.ndarray:
        name, shape = content
        dtype = self._dtype(name)
        if type(shape) is not list or len(shape) > DIMENSIONS:
            raise frames.FrameError("bad shape")
        count = 1
        for extent in shape:
            if type(extent) is not int or not 0 <= extent <= 1 << 40:
                raise frames.FrameError("bad shape")
            count *= extent
        if not count and math.prod(filter(None, shape)) > EMPTY_EXTENT:
            raise frames.FrameError("bad shape")
        start = self._take(count * dtype.itemsize)
        if not count:
            return np.empty(shape, dtype)
        return np.frombuffer(self._body, dtype, count, start).reshape(shape)

    def _scalar(self, content: Any, _: int) -> np.generic:
        name, text = content
        dtype = self._dtype(name)
        if type(text) is not str or len(text) != 2 * dtype.itemsize:
            raise frames.FrameError("bad scalar")
        return np.frombuffer(bytes.fromhex(text), dtype)[0]

    def _complex(self, content: Any, _: int) -> complex:
        real, imaginary = content
        if type(real) is not float or type(imaginary) is not float:
            raise frames.FrameError("bad complex")
        return complex(real, imaginary)

    def _text(self, size: Any, _: int) -> str:
        if type(size) is not int:
            raise frames.FrameError("bad text")
        start = self._take(size)
        return str(self._body[start : start + size], "utf-8", "replace")

    def _packed(self, content: Any, _: int) -> list:
        name, count = content
        if name not in ("<f8", "<i8") or type(count) is not int:
            raise frames.FrameError("bad list")
        self._count(max(count, 0))
        start = self._take(8 * count)
        return np.frombuffer(self._body[start : start + 8 * count], name).tolist()

    def _slice(self, content: Any, _: int) -> slice:
        if not all(part is None or type(part) is int for part in content):
            raise frames.FrameError("bad slice")
        start, stop, step = content
        return slice(start, stop, step)

    _TAGS: ClassVar = {
        "tuple": _tuple,
        "dict": _dict,
        "array": _array,
        "scalar": _scalar,
        "complex": _complex,
        "text": _text,
        "packed": _packed,
        "slice": _slice,
    }
