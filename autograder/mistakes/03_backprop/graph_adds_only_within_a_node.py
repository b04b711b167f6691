"""Your graph adds the gradients of a value that one node uses twice, but overwrites where several
nodes use it. Gradients add at every fork: see the section of that name.

exercise: ComputationalGraph
caught by: test_graph_adds_over_three_uses_and_more
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        for name, gate, needs in reversed(self.nodes):
            returned = {}
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                returned[need] = returned.get(need, 0) + gradient
            gradients.update(returned)
        return {name: gradients[name] for name in self.inputs}
