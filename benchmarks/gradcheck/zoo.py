"""The zoo: right and wrong functions by name, each a builder rng → (f, vjp, args)."""

from .functions import ORDINARY
from .hard import HARD
from .mistakes import MISTAKES, PLANTED

WRONG = MISTAKES | PLANTED

__all__ = ["HARD", "ORDINARY", "WRONG"]
