"""Your graph orders the nodes by their shortest distance from the output. A node at the end of a
short path may still wait for a longer one: a topological order needs every node before all that
use it (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_waits_for_all_paths_before_it_goes_on
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def __init__(self, nodes):
        super().__init__(nodes)
        needs_of = {name: needs for name, _, needs in nodes}
        distance, queue = {self.nodes[-1][0]: 0}, [self.nodes[-1][0]]
        for name in queue:
            for need in needs_of.get(name, []):
                if need in needs_of and need not in distance:
                    distance[need] = distance[name] + 1
                    queue.append(need)
        self.backwards = sorted(self.nodes, key=lambda node: distance[node[0]])

    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        for name, gate, needs in self.backwards:
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradients.get(need, 0) + gradient
        return {name: gradients[name] for name in self.inputs}
