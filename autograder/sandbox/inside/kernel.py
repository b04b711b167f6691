"""The system calls that Python does not wrap."""

from __future__ import annotations

import ctypes
import os
import signal
import struct

NEW_MOUNTS, NEW_IPC, NEW_USER, NEW_PIDS = 0x20000, 0x08000000, 0x10000000, 0x20000000
READ_ONLY, NO_SUID, NO_DEVICES, NO_EXEC = 1, 2, 4, 8

_PDEATHSIG, _DUMPABLE, _CAPBSET_DROP, _SUBREAPER, _NO_NEW_PRIVS = 1, 4, 24, 36, 38
_CAP_AMBIENT, _CAP_AMBIENT_CLEAR_ALL, _CAPABILITIES = 47, 4, 64
_CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


def checked(result: int, what: str) -> int:
    """The result of a call into libc; raises `OSError` where it is negative."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(number: int, *arguments: object) -> int:
    """A system call by its number."""
    return _libc.syscall(ctypes.c_long(number), *arguments)


def prctl(option: int, *arguments: object) -> int:
    """`prctl(2)`, with zeros for the arguments that are not given."""
    return _libc.prctl(option, *arguments, *[ctypes.c_ulong(0)] * (4 - len(arguments)))


def unshare(flags: int) -> None:
    """Moves this process into new namespaces."""
    checked(_libc.unshare(flags), "unshare")


def mount(kind: str, target: str, flags: int, data: str = "") -> None:
    """Mounts a file system that has no source."""
    name = kind.encode()
    flags = ctypes.c_ulong(flags)
    checked(_libc.mount(name, target.encode(), name, flags, data.encode()), f"mount {target}")


def die_with_parent() -> None:
    """This process is killed when its parent ends."""
    prctl(_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL))


def adopt_orphans() -> None:
    """Descendants whose parent ends become children of this process."""
    prctl(_SUBREAPER, ctypes.c_ulong(1))


def allow_own_proc() -> None:
    """After a change of user, `/proc/self` belongs to root until this."""
    prctl(_DUMPABLE, ctypes.c_ulong(1))


def no_new_privileges() -> None:
    """No program that this process starts can gain privileges."""
    checked(prctl(_NO_NEW_PRIVS, ctypes.c_ulong(1)), "no_new_privs")


def drop_capabilities() -> None:
    """Gives up all capabilities, those that could be regained too."""
    for capability in range(_CAPABILITIES):
        if prctl(_CAPBSET_DROP, ctypes.c_ulong(capability)) < 0:
            break  # the kernel knows no more, or this process may not
    prctl(_CAP_AMBIENT, ctypes.c_ulong(_CAP_AMBIENT_CLEAR_ALL))
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    checked(_libc.capset(header, bytes(24)), "capset")
