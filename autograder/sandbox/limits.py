"""All limits of a sandbox in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What one child, that is one run of one submission, may use.

    Attributes:
        cell_seconds: wall time of one cell.
        call_seconds: wall time of one call; `Child.call_seconds` overrides it.
        total_seconds: wall time of all cells and calls of one child together.
        cpu_seconds: processor time of one child, background threads included.
        grace_seconds: time between the alarm in the child, which tells the student the line at
            which it stopped, and the kill that nothing can catch.
        memory_mb: memory on top of what the interpreter and its libraries take.
        processes: threads; where the tier cannot deny processes, those too.
        open_files: file descriptors.
        disk_mb, file_mb, inodes: the working folder: its size, the size of one file, its files.
        output_bytes: outputs kept of one cell; the rest is cut off.
        figures: figures drawn by one child; the rest is left out.
        frame_bytes: the largest answer, and the largest request.
    """

    cell_seconds: float = 30.0
    call_seconds: float = 10.0
    total_seconds: float = 120.0
    cpu_seconds: int = 120
    grace_seconds: float = 0.5
    memory_mb: int = 1024
    processes: int = 32
    open_files: int = 64
    disk_mb: int = 32
    file_mb: int = 16
    inodes: int = 2048
    output_bytes: int = 1 << 20
    figures: int = 20
    frame_bytes: int = 64 << 20
