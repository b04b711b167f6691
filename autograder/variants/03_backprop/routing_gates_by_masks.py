"""The routing gates multiply by masks, kept as floats; MaxGate selects the value by its mask.

exercise: routing_gates
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.first = np.asarray(np.asarray(x) >= np.asarray(y), dtype=float)
        return self.first * x + (1 - self.first) * y

    def backward(self, dz):
        return (self.first * dz, (1 - self.first) * dz)


class ReLUGate:
    def forward(self, x):
        self.slope = np.heaviside(x, 0)
        return self.slope * x

    def backward(self, dz):
        return np.array([self.slope * dz])
