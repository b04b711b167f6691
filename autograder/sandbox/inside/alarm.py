"""The time limit that the student sees: an exception at the line that was running.

It cannot interrupt a long call into C, and code that means to can switch it off: the kill from
outside follows shortly after it.
"""

from __future__ import annotations

import signal


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

    def limit(self, seconds: float) -> _Limit:
        """A context in which the student's code may run for so many seconds."""
        return _Limit(self, seconds)

    def paused(self) -> _Pause:
        """Lets the protocol work inside the student's time; an alarm meanwhile rings after it."""
        return _Pause(self)


class _Limit:
    """Not a generator, which costs more than many a student's function."""

    def __init__(self, alarm: Alarm, seconds: float) -> None:
        self._alarm, self._seconds = alarm, seconds

    def __enter__(self) -> None:
        alarm = self._alarm
        self._outer = alarm._seconds, alarm._armed, alarm._late
        alarm._seconds, alarm._late = self._seconds, False
        self._left, _ = signal.setitimer(signal.ITIMER_REAL, self._seconds)
        alarm._armed = True

    def __exit__(self, *_: object) -> None:
        alarm = self._alarm
        alarm._armed = False
        signal.setitimer(signal.ITIMER_REAL, self._left)
        alarm._seconds, alarm._armed, alarm._late = self._outer


class _Pause:
    def __init__(self, alarm: Alarm) -> None:
        self._alarm = alarm

    def __enter__(self) -> None:
        self._armed, self._alarm._armed = self._alarm._armed, False

    def __exit__(self, kind: type | None, *_: object) -> None:
        if kind is not None:
            return
        self._alarm._armed = self._armed
        if self._armed and self._alarm._late:
            self._alarm._late = False
            self._alarm._ring()
