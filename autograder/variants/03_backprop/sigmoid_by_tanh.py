"""The sigmoid by way of tanh.

exercise: SigmoidGate
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        self.z = (1 + np.tanh(np.divide(x, 2))) / 2
        return self.z

    def backward(self, dz):
        return (dz * (self.z - self.z**2),)
