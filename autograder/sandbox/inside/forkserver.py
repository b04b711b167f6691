"""The fork server: imports what children need, then forks one for each request.

It runs no student code and holds nothing worth stealing. It ends when the grader's end of the
control socket closes, however the grader ends, and every child ends with it.
"""

from __future__ import annotations

import gc
import importlib
import json
import linecache
import os
import signal
import socket
import sys
import types

from . import jail, kernel
from .child import serve
from .frames import Channel
from .shell import Shell

# These load lazily, ten milliseconds a child.
_IMPORTS = ("numpy.fft", "numpy.linalg", "numpy.random", "numpy.testing")
_WARM_UP = (
    "import numpy as np; np.random.default_rng(0).normal(size=3)",
    "np.linalg.solve(np.eye(2), np.ones(2)); np.zeros(2)",
    "display(1)",
    "%matplotlib inline",
    "1/0",
    "x = (",
)
_WARM_UP_ALGEBRA = """import sympy
x, y = sympy.symbols("x y", positive=True)
sympy.simplify(sympy.expand((x + y) ** 2 * sympy.sqrt(x) / 2 - 0.5 * y))
"""
_WARM_UP_FIGURE = "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.title('$x$')"


def main(descriptor: int) -> None:
    """Serves requests for children on a control socket until it closes."""
    control = socket.socket(fileno=descriptor)
    settings = json.loads(sys.stdin.buffer.read())
    kernel.adopt_orphans()
    del sys.path[0]  # where this came from; the student's folder is next
    try:
        shell = _load(settings)
        house = jail.House(settings["tier"], settings["folder"], settings["readable"])
    except BaseException as error:
        control.send(_text(error))
        return
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # leaders need no reaping
    control.send(b"up")
    number = 0
    while True:
        request, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 2)
        if not request:
            house.clear()
            return
        number += 1
        if os.fork() == 0:
            control.close()
            limits = json.loads(request)
            _lead(house.room(limits, number), limits, shell, *descriptors)
        for end in descriptors:
            os.close(end)


def _load(settings: dict) -> Shell:
    """Imports everything, and runs once what is slow the first time."""
    for name in (*_IMPORTS, *settings["imports"]):
        importlib.import_module(name)
    for name, source in settings["modules"].items():
        _define(name, source)
    shell = Shell()
    shell.install()
    shell.begin(1 << 20, 1)
    cells = _WARM_UP
    if "matplotlib.pyplot" in sys.modules:
        cells = (*cells, _WARM_UP_FIGURE)
    if "sympy" in sys.modules:
        cells = (*cells, _WARM_UP_ALGEBRA)
    for cell in cells:
        shell.run(cell)
    return shell


def _define(name: str, source: str) -> None:
    """A module of the assignment, from its text: its file need not be visible here."""
    module = types.ModuleType(name)
    module.__file__ = f"{name}.py"
    linecache.cache[module.__file__] = (len(source), None, source.splitlines(True), name)
    sys.modules[name] = module
    exec(compile(source, module.__file__, "exec"), module.__dict__)


def _lead(room: jail.Room, limits: dict, shell: Shell, frames: int, status: int) -> None:
    """Runs in a process of its own: makes the child, waits for its end and tells it."""
    report = socket.socket(fileno=status)
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        kernel.die_with_parent()
        room.enter()
        pid = os.fork()
        if pid == 0:
            _become_child(room, limits, shell, frames, report)
        os.close(frames)
        pidfd = os.pidfd_open(pid)
        socket.send_fds(report, [b"pid"], [pidfd])
        full = room.watch(pidfd)
        _, wait_status, usage = os.wait4(pid, 0)
        room.leave()
        answer = {
            "status": os.waitstatus_to_exitcode(wait_status),
            "cpu": usage.ru_utime + usage.ru_stime,
            "full": full,
        }
        report.send(json.dumps(answer).encode())
    except BrokenPipeError:
        pass  # nobody wants to know
    except BaseException as error:
        report.send(_text(error))
    finally:
        os._exit(0)


def _become_child(
    room: jail.Room, limits: dict, shell: Shell, frames: int, report: socket.socket
) -> None:
    try:
        room.lock(frames)
        channel = Channel(socket.socket(fileno=jail.FRAMES), limits["frame_bytes"])
        shell.begin(limits["output_bytes"], limits["figures"])
        serve(channel, shell)
    finally:
        os._exit(71)


def _text(error: BaseException) -> bytes:
    return f"{type(error).__name__}: {error}"[:1000].encode()
