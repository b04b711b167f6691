"""What a child loses before any student code runs, by tier.

A `House` is what the fork server sets up once. A `Room` is one child's part of it: its leader
enters it and forks the child, the child locks it from inside, the leader watches and clears up.
"""

from __future__ import annotations

import contextlib
import os
import resource
import select
import shutil
import signal

from . import kernel, landlock, seccomp

FRAMES = 3  # the descriptor of the socket to the trusted side
FOLDER = "/submission"  # the working folder, where a child has a mount namespace
NAMESPACES, LANDLOCK, LIMITS = 1, 2, 3  # the tiers

_STRANGER = 61_000  # a user that no system has: neither people's, nor packages', nor systemd's
_MB = 1 << 20
_WATCH_MS = 100
_DEVICES = ("/dev/zero", "/dev/random", "/dev/urandom")


class House:
    """The isolation that all children of a fork server share.

    Args:
        tier: how strong it is.
        folder: scratch, for the tiers without namespaces.
        readable: what the interpreter consists of.

    Raises:
        OSError: this machine does not offer the tier.
    """

    def __init__(self, tier: int, folder: str, readable: list[str]) -> None:
        self.tier, self.folder, self.readable = tier, folder, [*readable, *_DEVICES]
        if tier <= LANDLOCK and not seccomp.supported():
            raise OSError("no seccomp filter is known for this machine's processor")
        if tier == LANDLOCK and not landlock.version():
            raise OSError("the kernel has no Landlock")
        if os.getuid() == 0:
            _become_stranger(folder, readable)
        self.filter = seccomp.build() if tier == NAMESPACES else b""
        self.memory = _address_space()
        self.tasks = 0 if tier == NAMESPACES else _tasks_of(os.getuid())

    def room(self, limits: dict, number: int) -> Room:
        """The place of the next child."""
        if self.tier == NAMESPACES:
            return NamespaceRoom(self, limits, FOLDER)
        return Room(self, limits, os.path.join(self.folder, str(number)))

    def clear(self) -> None:
        """Ends every child that is left and removes what they wrote."""
        if self.tier != NAMESPACES:
            kill_descendants()
            _remove(self.folder)


class Room:
    """The place of one child in the tiers without namespaces."""

    def __init__(self, house: House, limits: dict, folder: str) -> None:
        self._house, self._limits, self._folder = house, limits, folder

    def enter(self) -> None:
        """Prepares the place; then the leader forks the child."""
        kernel.adopt_orphans()
        os.mkdir(self._folder, 0o700)

    def lock(self, frames: int) -> None:
        """Gives up everything that a submission does not need; runs in the child."""
        kernel.die_with_parent()
        self._settle()
        os.setsid()
        os.chdir(self._folder)
        for name in ("HOME", "TMPDIR", "MPLCONFIGDIR"):
            os.environ[name] = self._folder
        _keep_only(frames)
        _set_limits(self._limits, self._house)
        kernel.drop_capabilities()
        kernel.no_new_privileges()
        self._close_door()

    def _settle(self) -> None:
        """Makes the working folder, where `enter` has not."""

    def _close_door(self) -> None:
        if self._house.tier == LANDLOCK:
            landlock.restrict(self._house.readable, [self._folder, "/dev/null"])
            seccomp.install(seccomp.build(only_pid=os.getpid()))

    def watch(self, pidfd: int) -> bool:
        """Waits until the child has ended; ends it, and says so, when it fills the disk."""
        ended = select.poll()
        ended.register(pidfd, select.POLLIN)
        while not ended.poll(_WATCH_MS):
            if self._is_full():
                signal.pidfd_send_signal(pidfd, signal.SIGKILL)
                return True
        return False

    def _is_full(self) -> bool:
        size = files = 0
        folders = [self._folder]
        while folders:
            with contextlib.suppress(OSError), os.scandir(folders.pop()) as entries:
                for entry in entries:
                    size += entry.stat(follow_symlinks=False).st_blocks * 512
                    files += 1
                    if files > self._limits["inodes"] or size > self._limits["disk_mb"] * _MB:
                        return True
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
        return False

    def leave(self) -> None:
        """Clears the place after the child."""
        kill_descendants()
        _remove(self._folder)


class NamespaceRoom(Room):
    """The place of one child that has its own users, mounts, processes and IPC objects."""

    def enter(self) -> None:
        user, group = os.getuid(), os.getgid()
        flags = kernel.NEW_USER | kernel.NEW_MOUNTS | kernel.NEW_PIDS | kernel.NEW_IPC
        kernel.unshare(flags)
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{user} {user} 1")
        _write("/proc/self/gid_map", f"{group} {group} 1")

    def _settle(self) -> None:
        safe = kernel.NO_SUID | kernel.NO_DEVICES | kernel.NO_EXEC
        disk = f"size={self._limits['disk_mb']}m,nr_inodes={self._limits['inodes']},mode=700"
        kernel.mount("tmpfs", self._folder, safe, disk)
        empty = "size=4k,nr_inodes=2"
        kernel.mount("tmpfs", "/proc", safe | kernel.READ_ONLY, empty)

    def _close_door(self) -> None:
        seccomp.install(self._house.filter)

    def watch(self, pidfd: int) -> bool:
        return False  # its disk is a mount of limited size

    def leave(self) -> None:
        pass  # its namespaces end with it


def kill_descendants() -> None:
    """Ends the children of this process, and what they leave behind becomes its children."""
    while True:
        with open(f"/proc/self/task/{os.getpid()}/children") as file:
            children = [int(pid) for pid in file.read().split()]
        if not children:
            return
        for pid in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for pid in children:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _become_stranger(folder: str, readable: list[str]) -> None:
    """Root is not bound by all limits: becomes a user who owns nothing, where that one can read."""
    if not all(map(_is_public, readable)):
        return
    if os.path.isdir(folder):
        os.chown(folder, _STRANGER, _STRANGER)
    with contextlib.suppress(OSError):  # in a container that has no such user
        os.setgroups([])
        os.setresgid(_STRANGER, _STRANGER, _STRANGER)
        os.setresuid(_STRANGER, _STRANGER, _STRANGER)
    kernel.allow_own_proc()


def _is_public(path: str) -> bool:
    """Whether every user can read a file, or list a folder, and reach it."""
    if not os.path.exists(path):
        return True
    path = os.path.realpath(path)
    needed = 0o005 if os.path.isdir(path) else 0o004
    if os.stat(path).st_mode & needed != needed:
        return False
    while path != "/":
        path = os.path.dirname(path)
        if not os.stat(path).st_mode & 0o001:
            return False
    return True


def _address_space() -> int:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def _tasks_of(user: int) -> int:
    """The number of threads of a user, all of which count towards its limit."""
    count = 0
    for name in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            if os.stat(f"/proc/{name}").st_uid == user:
                count += len(os.listdir(f"/proc/{name}/task"))
    return count


def _write(path: str, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY)
    os.write(descriptor, text.encode())
    os.close(descriptor)


def _keep_only(frames: int) -> None:
    """Closes every descriptor but the socket; standard streams lead nowhere."""
    null = os.open("/dev/null", os.O_RDWR)
    socket_end = os.dup(frames)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.dup2(socket_end, FRAMES)
    os.closerange(FRAMES + 1, 1 << 16)


def _set_limits(limits: dict, house: House) -> None:
    values = {
        resource.RLIMIT_AS: house.memory + limits["memory_mb"] * _MB,
        resource.RLIMIT_CPU: limits["cpu_seconds"],
        resource.RLIMIT_FSIZE: limits["file_mb"] * _MB,
        resource.RLIMIT_NOFILE: limits["open_files"],
        resource.RLIMIT_NPROC: house.tasks + limits["processes"],
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_SIGPENDING: 256,
    }
    for kind, value in values.items():
        resource.setrlimit(kind, (value, value))


def _remove(folder: str) -> None:
    """Deletes a folder, also where the child has made parts of it unreadable."""
    with contextlib.suppress(OSError):
        os.chmod(folder, 0o700)
        for parent, folders, _ in os.walk(folder):
            for path in (os.path.join(parent, name) for name in folders):
                if not os.path.islink(path):
                    os.chmod(path, 0o700)
    shutil.rmtree(folder, ignore_errors=True)
