"""All your exponential gates share one memory, because the value is kept in the class and not in
`self`: with two of them in a graph, one overwrites what the other needs (see the section on a node
and its gate).

exercise: function_gates
caught by: test_function_gates_take_arrays_and_keep_their_own_inputs
"""

import numpy as np


class ExpGate:
    kept = {}  # noqa: RUF012

    def forward(self, x):
        self.kept["z"] = np.exp(x)
        return self.kept["z"]

    def backward(self, dz):
        return [dz * self.kept["z"]]
