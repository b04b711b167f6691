"""The plain formula, which warns of an overflow and is right all the same; the slope from the
input.

exercise: SigmoidGate
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        self.x = x
        return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))

    def backward(self, dz):
        s = self.forward(self.x)
        return [s * (1 - s) * dz]
