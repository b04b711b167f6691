"""Your sigmoid gate writes its value into an array made like the input. For an integer input that
array holds integers, and every value is cut to 0 or 1: make it a float array.

exercise: SigmoidGate
caught by: test_sigmoid_gate_takes_arrays_and_integers
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        x = np.atleast_1d(x)
        self.z = np.zeros_like(x)
        low = x < 0
        self.z[~low] = 1 / (1 + np.exp(-x[~low]))
        self.z[low] = np.exp(x[low]) / (1 + np.exp(x[low]))
        return self.z if len(self.z) > 1 else self.z[0]

    def backward(self, dz):
        dx = dz * self.z * (1 - self.z)
        return [dx if np.ndim(dz) else dx[0]]
