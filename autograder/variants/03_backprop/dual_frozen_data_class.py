"""Division as a product with a reciprocal, subtraction as adding the negative; a frozen data
class.

exercise: forward_mode
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Dual:
    value: float
    derivative: float

    def __add__(self, other):
        if not isinstance(other, Dual):
            other = Dual(other, 0)
        return Dual(self.value + other.value, self.derivative + other.derivative)

    def __radd__(self, other):
        return self.__add__(other)

    def __neg__(self):
        return Dual(-self.value, -self.derivative)

    def __sub__(self, other):
        return self.__add__(-other)

    def __rsub__(self, other):
        return (-self).__add__(other)

    def __mul__(self, other):
        if not isinstance(other, Dual):
            other = Dual(other, 0)
        derivative = self.derivative * other.value + self.value * other.derivative
        return Dual(self.value * other.value, derivative)

    def __rmul__(self, other):
        return self.__mul__(other)

    def reciprocal(self):
        return Dual(1 / self.value, -self.derivative / self.value**2)

    def __truediv__(self, other):
        if not isinstance(other, Dual):
            other = Dual(other, 0)
        return self.__mul__(other.reciprocal())

    def __rtruediv__(self, other):
        return self.reciprocal().__mul__(other)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.derivative)

    def log(self):
        return Dual(np.log(self.value), self.derivative / self.value)


def forward_mode(f, x):
    y = f(Dual(x, 1.0))
    if not isinstance(y, Dual):
        y = Dual(y, 0.0)
    return y.value, y.derivative
