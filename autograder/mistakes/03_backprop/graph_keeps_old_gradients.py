"""Your graph adds to the gradients of the call before. Start every backward pass with empty
gradients: see the section on the algorithm.

exercise: ComputationalGraph
caught by: test_graph_can_be_called_again
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def __init__(self, nodes):
        super().__init__(nodes)
        self.gradients = {}

    def backward(self):
        output = self.nodes[-1][0]
        self.gradients[output] = np.ones(np.shape(self.values[output]))
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(self.gradients[name]), strict=True):
                self.gradients[need] = self.gradients.get(need, 0) + gradient
        return {name: self.gradients[name] for name in self.inputs}
