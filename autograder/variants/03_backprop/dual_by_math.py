"""Each operation by itself, the standard library's exp and log, slots, a named function for the
constants.

exercise: forward_mode
"""

import math


class Dual:
    __slots__ = ("derivative", "value")

    def __init__(self, value, derivative=0.0):
        self.value, self.derivative = float(value), float(derivative)

    @staticmethod
    def parts(x):
        return (x.value, x.derivative) if isinstance(x, Dual) else (x, 0)

    def __add__(self, other):
        v, dv = Dual.parts(other)
        return Dual(self.value + v, self.derivative + dv)

    def __sub__(self, other):
        v, dv = Dual.parts(other)
        return Dual(self.value - v, self.derivative - dv)

    def __mul__(self, other):
        v, dv = Dual.parts(other)
        return Dual(self.value * v, self.value * dv + self.derivative * v)

    def __truediv__(self, other):
        v, dv = Dual.parts(other)
        return Dual(self.value / v, (self.derivative * v - self.value * dv) / (v * v))

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return Dual(other - self.value, -self.derivative)

    def __rtruediv__(self, other):
        return Dual(other / self.value, -other * self.derivative / self.value**2)

    def __neg__(self):
        return -1 * self

    def exp(self):
        return Dual(math.exp(self.value), math.exp(self.value) * self.derivative)

    def log(self):
        return Dual(math.log(self.value), self.derivative / self.value)


def forward_mode(f, x):
    y = f(Dual(x, 1))
    return [y.value, y.derivative] if isinstance(y, Dual) else [y, 0]
