"""Landlock: which files a process without namespaces of its own may open."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable

from . import kernel

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_VERSION, _PATH_BENEATH = 1, 1
_EXECUTE, _WRITE, _READ_FILE, _READ_FOLDER = 1, 2, 4, 8
_REMOVE_FOLDER, _REMOVE_FILE = 1 << 4, 1 << 5
_MAKE_FOLDER, _MAKE_FILE, _MAKE_LINK = 1 << 7, 1 << 8, 1 << 12
_RENAME_ACROSS, _TRUNCATE, _DEVICE_CONTROL = 1 << 13, 1 << 14, 1 << 15
_ALL = (1 << 13) - 1
_ON_FILES = _EXECUTE | _WRITE | _READ_FILE | _TRUNCATE | _DEVICE_CONTROL
_READ = _READ_FILE | _READ_FOLDER
_CHANGE = (
    _READ | _WRITE | _REMOVE_FOLDER | _REMOVE_FILE | _MAKE_FOLDER | _MAKE_FILE | _MAKE_LINK
) | (_RENAME_ACROSS | _TRUNCATE)
_TCP_BIND_CONNECT, _SCOPE_SOCKETS_SIGNALS = 3, 3


def version() -> int:
    """The kernel's version of Landlock; 0 where it has none."""
    return max(0, kernel.syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION))


def restrict(readable: Iterable[str], writable: Iterable[str]) -> None:
    """From here on this process opens nothing else.

    Args:
        readable: files, and folders with all that is in them; mapping libraries needs no more.
        writable: folders in which it may also create, write and delete.

    Raises:
        OSError: the kernel has no Landlock.
    """
    abi = version()
    handled = _ALL
    for since, right in ((2, _RENAME_ACROSS), (3, _TRUNCATE), (5, _DEVICE_CONTROL)):
        handled |= right if abi >= since else 0
    fields = [handled, _TCP_BIND_CONNECT, _SCOPE_SOCKETS_SIGNALS]
    fields = fields[: 1 if abi < 4 else 2 if abi < 6 else 3]
    attributes = struct.pack(f"{len(fields)}Q", *fields)
    size = ctypes.c_size_t(len(attributes))
    ruleset = kernel.checked(kernel.syscall(_CREATE, attributes, size, 0), "landlock")
    for paths, rights in ((readable, _READ), (writable, _CHANGE)):
        for path in paths:
            _allow(ruleset, path, rights & handled)
    kernel.no_new_privileges()
    kernel.checked(kernel.syscall(_RESTRICT, ruleset, 0), "landlock")
    os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there need not be allowed
    if not os.path.isdir(path):
        rights &= _ON_FILES
    rule = struct.pack("=Qi", rights, folder)
    kernel.checked(kernel.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0), f"landlock {path}")
    os.close(folder)
