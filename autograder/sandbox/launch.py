"""Starts a fork server of a given tier, in the environment that students' code sees."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

from .tier import Tier

HERE = Path(__file__).resolve().parent
_BOOT = "import sys; sys.path.insert(0, {!r}); from inside.forkserver import main; main({})"


def environment(folder: str) -> dict[str, str]:
    """The environment variables of students' code; none of the grader's."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "MPLBACKEND": "agg",
        "MPLCONFIGDIR": folder,
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",  # arenas count as memory
        "PYTHONHASHSEED": "0",  # the same run twice, the same order of sets
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def start(tier: Tier, control: socket.socket, folder: Path) -> subprocess.Popen:
    """Starts the fork server.

    Args:
        tier: how to isolate it.
        control: the socket that it listens on.
        folder: scratch of its own, for the tiers without namespaces.
    """
    boot = [sys.executable, "-E", "-s", "-c", _BOOT.format(str(HERE), control.fileno())]
    return subprocess.Popen(
        boot,
        pass_fds=[control.fileno()],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(str(folder)),
        cwd="/",
    )
