"""All your ReLU gates share one memory, because the mask is kept in the class and not in `self`.
With two such gates in a graph the second overwrites what the first needs (see the section on a
node and its gate).

exercise: routing_gates
caught by: test_routing_gates_take_arrays
"""

import numpy as np


class ReLUGate:
    def forward(self, x):
        ReLUGate.positive = x > 0
        return np.maximum(0, x)

    def backward(self, dz):
        return [np.where(ReLUGate.positive, dz, 0)]
