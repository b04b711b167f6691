"""The system calls that a child may not make.

A list of what is denied, not of what is allowed: numerical libraries make more kinds of harmless
calls than a list could keep up with. Calls newer than the list do not exist for the child.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

from . import kernel

# Numbers on x86_64 and on aarch64, where there is such a call.
_PROCESSES = {  # other processes: their memory, their descriptors, their schedule
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "sched_setaffinity": (203, 122),
    "sched_setscheduler": (144, 119),
    "sched_setparam": (142, 118),
    "sched_setattr": (314, 274),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "fork": (57, None),
    "vfork": (58, None),
    "execve": (59, 221),
    "execveat": (322, 281),
}
_NETWORK = {
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
}
_MEMORY = {  # memory that no limit counts, or that others share
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
}
_KERNEL = {  # large or privileged parts of the kernel, which graded code has no use for
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "mount_setattr": (442, 442),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "fanotify_init": (300, 262),
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "acct": (163, 89),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "syslog": (103, 116),
    "vhangup": (153, 58),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "iopl": (172, None),
    "ioperm": (173, None),
    "modify_ldt": (154, None),
    "uselib": (134, None),
    "vmsplice": (278, 75),
}
_BY_PATH = {  # changes of a file's metadata, which Landlock lets through
    "chmod": (90, None),
    "fchmodat": (268, 53),
    "chown": (92, None),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "truncate": (76, 45),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
}
_CLONE, _IOCTL, _PRCTL = (56, 220), (16, 29), (157, 167)
_KILL, _TGKILL, _PRLIMIT = (62, 129), (234, 131), (302, 261)
_CLONE3, _FIRST_UNKNOWN, _X32 = 435, 452, 0x40000000

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL_PROCESS, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE, _ARGUMENT_0, _ARGUMENT_1 = 0, 4, 16, 24
_CLONE_THREAD, _CLONE_NEW = 0x00010000, 0x7E020080
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C  # input into somebody else's terminal
_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _FILTER = 1, 22, 2


def supported() -> bool:
    """Whether the numbers of this machine's system calls are known here."""
    return platform.machine() in _MACHINES


def _do(code: int, value: int, then: int = 0, otherwise: int = 0) -> bytes:
    return struct.pack("HBBI", code, then, otherwise, value)


def _fail(number: int) -> bytes:
    return _do(_RETURN, _ERROR | number)


_PERMIT, _DENY = _do(_RETURN, _ALLOW), _fail(errno.EPERM)


def _when(number: int, *body: bytes) -> list[bytes]:
    """Runs the body for one system call; the body must return."""
    return [_do(_IF_EQUAL, number, 0, len(body)), *body]


def _allow_if_first_is(number: int, *allowed: int) -> list[bytes]:
    checks = [_do(_IF_EQUAL, value, len(allowed) - index) for index, value in enumerate(allowed)]
    return _when(number, _do(_LOAD, _ARGUMENT_0), *checks, _DENY, _PERMIT)


def build(only_pid: int | None = None) -> bytes:
    """The filter as a BPF program.

    Args:
        only_pid: for tiers without a PID namespace: the process that signals and limits may be
            set for, which is the child itself; metadata of files is then protected as well.
    """
    column, architecture = _MACHINES[platform.machine()]
    program = [
        _do(_LOAD, _ARCHITECTURE),
        _do(_IF_EQUAL, architecture, 1, 0),
        _do(_RETURN, _KILL_PROCESS),
        _do(_LOAD, _NUMBER),
    ]
    if column == 0:
        program += [_do(_IF_AT_LEAST, _X32, 0, 1), _do(_RETURN, _KILL_PROCESS)]
    program += [_do(_IF_AT_LEAST, _FIRST_UNKNOWN, 0, 1), _fail(errno.ENOSYS)]
    program += _when(_CLONE3, _fail(errno.ENOSYS))  # its flags cannot be seen; libc takes clone
    program += _when(
        _CLONE[column],
        _do(_LOAD, _ARGUMENT_0),
        _do(_IF_ANY_BIT, _CLONE_NEW, 2),
        _do(_IF_ANY_BIT, _CLONE_THREAD, 0, 1),
        _PERMIT,
        _DENY,
    )
    program += _when(
        _IOCTL[column],
        _do(_LOAD, _ARGUMENT_1),
        _do(_IF_EQUAL, _TIOCSTI, 2),
        _do(_IF_EQUAL, _TIOCLINUX, 1),
        _PERMIT,
        _DENY,
    )
    program += _when(
        _PRCTL[column],
        _do(_LOAD, _ARGUMENT_0),
        _do(_IF_EQUAL, _PR_SET_PDEATHSIG, 1),
        _PERMIT,
        _DENY,
    )
    denied = [_PROCESSES, _NETWORK, _MEMORY, _KERNEL]
    if only_pid is not None:
        denied.append(_BY_PATH)
        program += _allow_if_first_is(_KILL[column], only_pid)
        program += _allow_if_first_is(_TGKILL[column], only_pid)
        program += _allow_if_first_is(_PRLIMIT[column], 0, only_pid)
    numbers = [call[column] for group in denied for call in group.values()]
    numbers = [number for number in numbers if number is not None]
    for index, number in enumerate(numbers):
        program.append(_do(_IF_EQUAL, number, len(numbers) - index))
    return b"".join([*program, _PERMIT, _DENY])


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def install(program: bytes) -> None:
    """Puts a filter in force, for good."""
    kernel.no_new_privileges()
    code = ctypes.create_string_buffer(program, len(program))
    holder = _Program(len(program) // 8, ctypes.cast(code, ctypes.c_void_p).value)
    result = kernel.prctl(_PR_SET_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.byref(holder))
    kernel.checked(result, "seccomp")
