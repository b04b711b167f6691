"""A child as the operating system sees it, held from outside: its socket, its pidfd, its end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket

from .limits import Limits

_START_SECONDS, _REPORT_SECONDS = 10.0, 2.0


class Process:
    """A child process of the fork server.

    Args:
        end: the trusted end of the socket that carries frames.
        status: the trusted end of the socket on which the leader tells pidfd and exit.
        limits: what the child may use.

    Raises:
        OSError: the child did not come up; the text says why.
    """

    def __init__(self, end: socket.socket, status: socket.socket, limits: Limits) -> None:
        self.socket, self._status, self._limits = end, status, limits
        self._pidfd = -1
        status.settimeout(_START_SECONDS)
        message, descriptors, _, _ = socket.recv_fds(status, 4096, 1)
        if not descriptors:
            self.close()
            raise OSError(f"no child: {message.decode('utf-8', 'replace') or 'no answer'}")
        self._pidfd = descriptors[0]

    def kill(self) -> None:
        """Kills it, and with it all in its namespaces."""
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)

    def close(self) -> None:
        """Kills it and lets go of it."""
        if self._pidfd >= 0:
            self.kill()
            os.close(self._pidfd)
            self._pidfd = -1
        self.socket.close()
        self._status.close()

    def reason(self) -> str:
        """Why the ended process ended, in words for the student."""
        self.kill()
        try:
            self._status.settimeout(_REPORT_SECONDS)
            report = json.loads(self._status.recv(4096))
            if report["full"]:
                return f"it wrote more than {self._limits.disk_mb} MB of files, or too many"
            return _describe(int(report["status"]), float(report["cpu"]), self._limits)
        except (OSError, ValueError, TypeError, KeyError):
            return "it ended"


def _describe(status: int, cpu_seconds: float, limits: Limits) -> str:
    """Why a process ended, in words for the student.

    Args:
        status: as `os.waitstatus_to_exitcode` gives it.
        cpu_seconds: the processor time that it used.
        limits: its limits.
    """
    if cpu_seconds >= limits.cpu_seconds - 0.5:
        return f"it used more than {limits.cpu_seconds} s of processor time"
    if status == -signal.SIGKILL:
        return "it was killed, probably for the memory that it took"
    if status == -signal.SIGSEGV:
        return "it crashed (segmentation fault), perhaps by endless recursion"
    if status < 0:
        return f"it was ended by signal {-status}"
    return f"it exited (status {status})"
