"""Your graph starts the backward pass from the output's value. The derivative of the output by
itself is 1: see the section on the algorithm.

exercise: ComputationalGraph
caught by: test_graph_backward_follows_the_chain_rule
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: self.values[output] * np.ones(np.shape(self.values[output]))}
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradients.get(need, 0) + gradient
        return {name: gradients[name] for name in self.inputs}
