"""The stable form with two branches, by boolean indexing, for numbers through an array of one.

exercise: SigmoidGate
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        flat = np.array(x, dtype=float).reshape(-1)
        out = np.empty_like(flat)
        high = flat >= 0
        out[high] = 1 / (1 + np.exp(-flat[high]))
        e = np.exp(flat[~high])
        out[~high] = e / (1 + e)
        self.z = out.reshape(np.shape(x))
        return self.z

    def backward(self, dz):
        return [dz * self.z * (1 - self.z)]
