"""The three gates share a base class that keeps the input and takes the derivative from it.

exercise: function_gates
"""

import numpy as np


class FunctionGate:
    def forward(self, x):
        self.x = np.asarray(x, dtype=float)
        return self.function(self.x)

    def backward(self, dz):
        return [np.multiply(dz, self.slope(self.x))]


class ExpGate(FunctionGate):
    function = slope = staticmethod(np.exp)


class LogGate(FunctionGate):
    function = staticmethod(np.log)
    slope = staticmethod(np.reciprocal)


class ReciprocalGate(FunctionGate):
    function = staticmethod(lambda x: x**-1)
    slope = staticmethod(lambda x: -(x**-2))
