"""The input is clipped to ±500, which changes the value by less than 1e-200.

exercise: SigmoidGate
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        self.z = 1 / (1 + np.exp(-np.clip(x, -500, 500)))
        return self.z

    def backward(self, dz):
        return [dz * self.z * (1 - self.z)]
