"""Your graph overwrites a gradient where a value is used twice, so that only one use counts.
Gradients add at a fork (see the section of that name): add to what is there.

exercise: ComputationalGraph
caught by: test_graph_adds_where_one_node_uses_a_value_twice
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradient
        return {name: gradients[name] for name in self.inputs}
