"""Your max gate takes inputs that are close for a tie. Only equal ones are tied; else the whole
gradient goes to the larger one, however little it is larger (see the patterns in the backward
flow).

exercise: routing_gates
caught by: test_max_gate_gives_a_tie_to_the_first_input
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.first = (x > y) | np.isclose(x, y)
        return np.maximum(x, y)

    def backward(self, dz):
        return [np.where(self.first, dz, 0), np.where(self.first, 0, dz)]
