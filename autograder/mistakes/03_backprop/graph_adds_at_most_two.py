"""Your graph adds the first and the latest gradient of a value and loses those between. A value
can have any number of uses, and all their gradients add (see the section on forks).

exercise: ComputationalGraph
caught by: test_graph_adds_over_three_uses_and_more
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        first = {}
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = first[need] + gradient if need in first else gradient
                first.setdefault(need, gradient)
        return {name: gradients[name] for name in self.inputs}
