"""Your graph runs the nodes in the order in which they are listed. They may stand in any order:
sort them topologically first (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_takes_the_nodes_in_any_order
"""

import numpy as np


class ComputationalGraph:
    def __init__(self, nodes):
        self.nodes = list(nodes)
        produced = {name for name, _, _ in nodes}
        self.inputs = {need for _, _, needs in nodes for need in needs} - produced

    def forward(self, inputs):
        if self.inputs - set(inputs):
            raise ValueError("an input is missing")
        self.values = {name: inputs[name] for name in self.inputs}
        for name, gate, needs in self.nodes:
            if any(need not in self.values for need in needs):
                raise ValueError("a value is used before it is computed")
            self.values[name] = gate.forward(*[self.values[need] for need in needs])
        return self.values[name]

    def backward(self):
        gradients = {self.nodes[-1][0]: np.ones(np.shape(self.values[self.nodes[-1][0]]))}
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradients.get(need, 0) + gradient
        return {name: gradients[name] for name in self.inputs}
