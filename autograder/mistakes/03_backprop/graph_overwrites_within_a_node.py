"""Your graph loses one of the two gradients where a node uses a value twice, as in x·x: a dict
from input names to gradients has room for only one. Go through the inputs one by one and add (see
the section on forks).

exercise: ComputationalGraph
caught by: test_graph_adds_where_one_node_uses_a_value_twice
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        for name, gate, needs in reversed(self.nodes):
            returned = dict(zip(needs, gate.backward(gradients[name]), strict=True))
            for need, gradient in returned.items():
                gradients[need] = gradients.get(need, 0) + gradient
        return {name: gradients[name] for name in self.inputs}
