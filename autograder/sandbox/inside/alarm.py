"""The time limit that the student sees: an exception at the line that was running.

It cannot interrupt a long call into C, and code that means to can switch it off: the kill from
outside follows shortly after it.
"""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator


class TimeLimitExceeded(BaseException):
    """The cell or call took too long; no `except Exception` catches it."""


class Alarm:
    """Rings in the student's code only, never while a frame is being read or written."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._armed = self._late = False
        signal.signal(signal.SIGALRM, self._ring)

    def _ring(self, *_: object) -> None:
        if self._armed:
            self._armed = False
            raise TimeLimitExceeded(f"the time limit of {self._seconds:g} s is reached")
        self._late = True

    @contextlib.contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """Runs the student's code for so many seconds at most."""
        outer = self._seconds, self._armed, self._late
        self._seconds, self._late = seconds, False
        left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
        self._armed = True
        try:
            yield
        finally:
            self._armed = False
            signal.setitimer(signal.ITIMER_REAL, left)
            self._seconds, self._armed, self._late = outer

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Lets the protocol work inside the student's time; an alarm meanwhile rings after it."""
        armed, self._armed = self._armed, False
        yield
        self._armed = armed
        if armed and self._late:
            self._late = False
            self._ring()
