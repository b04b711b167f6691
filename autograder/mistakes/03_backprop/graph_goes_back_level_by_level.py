"""Your graph goes back from the output level by level, and sends a value's gradient on before the
longer path has brought its part. A node's turn comes after all nodes that use it: reverse
topological order (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_waits_for_all_paths_before_it_goes_on
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        gates = {name: (gate, needs) for name, gate, needs in self.nodes}
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        queue = [output]
        for name in queue:
            gate, needs = gates[name]
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradients.get(need, 0) + gradient
                if need in gates and need not in queue:
                    queue.append(need)
        return {name: gradients[name] for name in self.inputs}
