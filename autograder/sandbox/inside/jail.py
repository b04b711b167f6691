"""What a child loses before any student code runs.

A `House` is what the fork server sets up once; a `Room` is one child's part of it.
"""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import signal

FRAMES = 3  # the descriptor of the socket to the trusted side
_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36
_MB = 1 << 20

libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent() -> None:
    """This process is killed when its parent ends."""
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)


class House:
    """The isolation that all children of a fork server share.

    Args:
        tier: how strong it is.
        folder: scratch, for the tiers without namespaces.
    """

    def __init__(self, tier: int, folder: str) -> None:
        self.tier, self.folder = tier, folder
        self.baseline = _address_space()

    def room(self, limits: dict, number: int) -> Room:
        """The place of the next child."""
        return Room(self, limits, os.path.join(self.folder, str(number)))

    def clear(self) -> None:
        """Removes what children left."""
        shutil.rmtree(self.folder, ignore_errors=True)


class Room:
    """One child's isolation: `enter`, `watch` and `leave` in its leader, `lock` in itself."""

    def __init__(self, house: House, limits: dict, folder: str) -> None:
        self._house, self._limits, self._folder = house, limits, folder

    def enter(self) -> None:
        """Prepares the place; then the leader forks the child."""
        libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        os.mkdir(self._folder, 0o700)

    def lock(self, frames: int) -> None:
        """Gives up everything that a submission does not need."""
        die_with_parent()
        os.setsid()
        os.chdir(self._folder)
        os.environ["HOME"] = os.environ["TMPDIR"] = self._folder
        _keep_only(frames)
        _set_limits(self._limits, self._house.baseline)

    def watch(self, pidfd: int) -> None:
        """Waits until the child has ended."""

    def leave(self) -> None:
        """Clears the place after the child."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _address_space() -> int:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def _keep_only(frames: int) -> None:
    """Closes every descriptor but the socket; standard streams lead nowhere."""
    null = os.open("/dev/null", os.O_RDWR)
    socket_end = os.dup(frames)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.dup2(socket_end, FRAMES)
    os.closerange(FRAMES + 1, 1 << 16)


def _set_limits(limits: dict, baseline: int) -> None:
    values = {
        resource.RLIMIT_AS: baseline + limits["memory_mb"] * _MB,
        resource.RLIMIT_CPU: limits["cpu_seconds"],
        resource.RLIMIT_FSIZE: limits["file_mb"] * _MB,
        resource.RLIMIT_NOFILE: limits["open_files"],
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_SIGPENDING: 256,
    }
    for kind, value in values.items():
        resource.setrlimit(kind, (value, value))
