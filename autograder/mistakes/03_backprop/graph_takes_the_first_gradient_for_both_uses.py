"""Where a node uses one value twice, your graph adds the gradient of the first use two times:
`index` finds the first place only. Go through names and gradients side by side (see gradients add
at a fork).

exercise: ComputationalGraph
caught by: test_graph_adds_where_one_node_uses_a_value_twice
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        for name, gate, needs in reversed(self.nodes):
            found = gate.backward(gradients[name])
            for need in needs:
                gradients[need] = gradients.get(need, 0) + found[needs.index(need)]
        return {name: gradients[name] for name in self.inputs}
