"""Your ReLU gate looks at the sign of the upstream gradient where the sign of the input decides:
keep the input, or where it was positive, in forward (see the patterns in the backward flow).

exercise: routing_gates
caught by: test_relu_gate_passes_the_gradient_where_the_input_is_positive
"""

import numpy as np


class ReLUGate:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dz):
        return [np.maximum(0, dz)]
