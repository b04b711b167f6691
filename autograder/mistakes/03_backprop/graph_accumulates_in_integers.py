"""Your graph starts each gradient as zeros like the value. Where the value is a Python int the
zeros are integers, and no float can be added to them: ask for zeros of the value's shape,
np.zeros(np.shape(value)).

exercise: ComputationalGraph
caught by: test_graph_adds_over_three_uses_and_more
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {name: np.zeros_like(value) for name, value in self.values.items()}
        gradients[output] = np.ones(np.shape(self.values[output]))
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] += gradient
        return {name: gradients[name] for name in self.inputs}
