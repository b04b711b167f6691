"""Your graph returns the gradients of intermediate values too: the task asks for exactly the
inputs that nodes use.

exercise: ComputationalGraph
caught by: test_graph_returns_gradients_for_exactly_the_inputs_that_nodes_use
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradients.get(need, 0) + gradient
        return gradients
