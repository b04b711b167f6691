"""Objects of the student that stay in the child, as the trusted side holds them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .remote import Child


class Handle:
    """An object that stays in the child; methods, attributes and arithmetic reach it.

    Comparison and `repr` do not: they are this object's own and tell nothing of the student's.
    All names without an underscore are the student's.

    Args:
        child: where the object is.
        number: by which the child knows it.
        kind: "function", "class", "module", "method" or "value".
        type_name: the name of the object's class, as the child gave it.
    """

    __array_ufunc__ = None  # `array + handle` is then `handle.__radd__(array)`

    def __init__(self, child: Child, number: int, kind: str, type_name: str) -> None:
        self._child, self._number = child, number
        self._kind, self._type_name = kind, type_name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._child._attribute(self, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._child.call(self, *args, **kwargs)

    def __repr__(self) -> str:
        return "<object of the student>"

    def _quietly(self, *args: Any) -> None:
        self(*args)

    def _later(self, then: Callable[[Any], None], *args: Any) -> None:
        self._child.call_later(self, then, *args)

    def _attributes(self, names: tuple[str, ...]) -> list[Any]:
        return self._child._attributes(self, names)

    def _attributes_later(self, then: Callable[[list[Any]], None], names: tuple[str, ...]) -> None:
        self._child._attributes_later(self, names, then)

    def __del__(self) -> None:
        self._child._released.append(self._number)


def _forward_operator(name: str) -> Callable:
    def method(self: Handle, *args: Any) -> Any:
        return self._child._operate(name, self, args)

    method.__name__ = name
    return method


_OPERATORS = ("add", "sub", "mul", "truediv", "pow", "matmul")

for _name in [*_OPERATORS, *(f"r{name}" for name in _OPERATORS), "neg"]:
    setattr(Handle, f"__{_name}__", _forward_operator(f"__{_name}__"))


class Method:
    """A method of an object in the child; calling it takes one round trip."""

    def __init__(self, handle: Handle, name: str) -> None:
        self.handle, self.name = handle, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.handle._child.call(self, *args, **kwargs)

    def _quietly(self, *args: Any) -> None:
        self.handle._child.call_quietly(self, *args)

    def _later(self, then: Callable[[Any], None], *args: Any) -> None:
        self.handle._child.call_later(self, then, *args)
