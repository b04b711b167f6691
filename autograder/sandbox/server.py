"""The trusted end of one fork server."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import weakref
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from . import launch
from .limits import Limits
from .process import Process
from .remote import Child
from .tier import Tier

_START_SECONDS = 60.0


_open: weakref.WeakSet[Sandbox] = weakref.WeakSet()


def _let_go() -> None:
    """In a forked copy of the grader: else the fork server would see the copy's end, not ours."""
    for sandbox in list(_open):
        sandbox._control.close()


os.register_at_fork(after_in_child=_let_go)


class SandboxError(Exception):
    """The sandbox could not be started; the text says why and what to do."""


class Sandbox:
    """One fork server, from which jailed children come. A context manager.

    The fork server runs no student code and holds no secrets. Each child is a fresh copy of it,
    so what one submission does cannot reach the next.

    Args:
        tier: how the children are isolated.
        limits: of each child, unless it is given its own.
        imports: modules that the fork server imports, so that children have them at once.
        modules: name → source file of modules of the assignment, likewise.

    Attributes:
        tier: as given.
        limits: as given.

    Raises:
        SandboxError: the fork server did not come up.
    """

    def __init__(
        self,
        tier: Tier,
        limits: Limits,
        imports: tuple[str, ...] = (),
        modules: Mapping[str, Path] | None = None,
    ) -> None:
        self.tier, self.limits = tier, limits
        self._lock = threading.Lock()
        # In the first tier each child mounts its own, and nothing is left if we are killed.
        self._folder = tempfile.mkdtemp(prefix="sandbox-") if tier != Tier.NAMESPACES else ""
        self._control, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        _open.add(self)
        settings = {
            "tier": int(tier),
            "imports": list(imports),
            "modules": {name: Path(path).read_text() for name, path in (modules or {}).items()},
            "folder": self._folder,
            "readable": launch.readable_paths(),
        }
        try:
            with far:
                self._server = launch.start(tier, far, self._folder)
        except BaseException as error:
            self._control.close()
            shutil.rmtree(self._folder, ignore_errors=True)
            raise SandboxError(f"the sandbox did not start: {error}") from error
        try:
            self._begin(json.dumps(settings).encode())
        except BaseException:
            self.close()
            raise

    def _begin(self, settings: bytes) -> None:
        try:
            self._server.stdin.write(settings)
            self._server.stdin.close()
            self._control.settimeout(_START_SECONDS)
            answer = self._control.recv(1 << 16)
        except OSError as error:
            answer = str(error).encode()
        if answer != b"up":
            self._server.kill()
            said = self._server.stderr.read().decode("utf-8", "replace").strip()
            reason = answer.decode("utf-8", "replace") or said[-500:] or "it ended without a word"
            raise SandboxError(f"the sandbox did not start: {reason}")

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def child(self, files: Mapping[str, Path] | None = None, limits: Limits | None = None) -> Child:
        """A fresh jailed process.

        Args:
            files: name in the working folder → a file that is copied there.
            limits: its limits, where they are not the sandbox's.

        Raises:
            SandboxError: it did not come up.
        """
        limits = limits or self.limits
        near, far = socket.socketpair()
        status, far_status = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        request = json.dumps(asdict(limits)).encode()
        try:
            with far, far_status, self._lock:
                ends = [far.fileno(), far_status.fileno()]
                socket.send_fds(self._control, [request], ends)
            process = Process(near, status, limits)
        except OSError as error:
            near.close()
            status.close()
            raise SandboxError(f"the sandbox gave no child: {error}") from error
        return Child(process, limits, files or {})

    def close(self) -> None:
        """Ends the fork server and every child that is left."""
        self._control.close()
        try:
            self._server.wait(5)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        for stream in (self._server.stdin, self._server.stderr):
            with contextlib.suppress(OSError):
                stream.close()
        shutil.rmtree(self._folder, ignore_errors=True)
