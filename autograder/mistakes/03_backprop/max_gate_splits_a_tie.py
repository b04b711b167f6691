"""At a tie your max gate splits the gradient, as some libraries do. In this course the whole of it
goes to the first input: see the patterns in the backward flow.

exercise: routing_gates
caught by: test_max_gate_gives_a_tie_to_the_first_input
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.share = np.where(np.equal(x, y), 0.5, np.greater(x, y))
        return np.maximum(x, y)

    def backward(self, dz):
        return [dz * self.share, dz * (1 - self.share)]
