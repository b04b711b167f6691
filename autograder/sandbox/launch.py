"""Starts a fork server of a given tier, in the environment that students' code sees."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from .inside.jail import FOLDER
from .tier import Tier

_HERE = Path(__file__).resolve().parent
_REPOSITORY = _HERE.parent  # nothing of it is shown to children, apart from `inside`
_BOOT = "import sys; sys.path.insert(0, {!r}); from inside.forkserver import main; main({})"
_BOX = "/sandbox"  # where bubblewrap shows `inside`
_SYSTEM = ("/usr/lib", "/usr/lib32", "/usr/lib64", "/lib", "/lib32", "/lib64")
_LINKING = ("/etc/ld.so.cache", "/etc/alternatives")


class UnavailableError(Exception):
    """This machine does not offer the tier; the text says what is missing."""


def start(tier: Tier, control: socket.socket, folder: str) -> subprocess.Popen:
    """Starts the fork server.

    Args:
        tier: how to isolate it.
        control: the socket on which it is asked for children.
        folder: scratch of its own, for the tiers without namespaces.

    Raises:
        UnavailableError: a program that the tier needs is missing.
    """
    if tier == Tier.NAMESPACES:
        command, variables = _bubblewrap(), environment(FOLDER)
        box = _BOX
    else:
        command, variables = [], environment(folder)
        box = str(_HERE)
    boot = _BOOT.format(box, control.fileno())
    return subprocess.Popen(
        [*command, sys.executable, "-s", "-c", boot],
        pass_fds=[control.fileno()],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=variables,
        cwd="/",
    )


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


def readable_paths() -> list[str]:
    """All that a child may read: the interpreter, its packages, `inside`; not the repository."""
    executable = Path(sys.executable)
    wanted = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    wanted |= {str(executable), str(executable.resolve()), *_SYSTEM, *_LINKING}
    for prefix in {Path(sys.prefix), Path(sys.base_prefix)}:
        wanted |= {str(prefix / "pyvenv.cfg"), *map(str, prefix.glob("lib*"))}
    paths: list[str] = []
    for path in sorted(path for path in wanted if os.path.exists(path)):
        if not any(path.startswith(f"{other}/") for other in paths):
            paths.append(path)
    return [*(part for path in paths for part in _without_us(Path(path))), str(_HERE / "inside")]


def _without_us(path: Path) -> Iterator[str]:
    """The path, or, where the grader is installed below it, all that is beside the grader."""
    if path == _REPOSITORY:
        return
    if path in _REPOSITORY.parents:
        for part in sorted(path.iterdir()):
            yield from _without_us(part)
    else:
        yield str(path)


def _bubblewrap() -> list[str]:
    program = shutil.which("bwrap")
    if program is None:
        raise UnavailableError("bubblewrap is not installed (`apt install bubblewrap`)")
    arguments = [program, "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    arguments += ["--unshare-cgroup-try", "--as-pid-1", "--new-session", "--hostname", "sandbox"]
    arguments += ["--cap-drop", "ALL"]
    if os.getuid() == 0:  # the fork server then becomes a user who owns nothing
        for capability in ("CAP_SETUID", "CAP_SETGID", "CAP_SETFCAP"):
            arguments += ["--cap-add", capability]
    else:
        arguments += ["--unshare-user"]
    paths = readable_paths()[:-1]
    # Parents that bubblewrap has to make by itself would be for root only.
    for parent in sorted({str(parent) for path in paths for parent in Path(path).parents} - {"/"}):
        arguments += ["--dir", parent]
    for path in paths:
        if os.path.islink(path):
            arguments += ["--symlink", os.path.realpath(path), path]
        else:
            arguments += ["--ro-bind", path, path]
    arguments += ["--ro-bind", str(_HERE / "inside"), f"{_BOX}/inside"]
    # Bubblewrap's root and /dev are writable until remounted.
    arguments += ["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--tmpfs", FOLDER]
    return [*arguments, "--remount-ro", "/", "--chdir", "/"]
