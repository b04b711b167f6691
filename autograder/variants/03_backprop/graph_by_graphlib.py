"""The standard library sorts; its CycleError is a ValueError.

exercise: ComputationalGraph
"""

from graphlib import TopologicalSorter

import numpy as np


class ComputationalGraph:
    def __init__(self, nodes):
        self.gates = {name: (gate, needs) for name, gate, needs in nodes}
        order = TopologicalSorter({name: needs for name, _, needs in nodes}).static_order()
        self.sorted = list(order)
        self.names = [name for name in self.sorted if name in self.gates]
        self.leaves = [name for name in self.sorted if name not in self.gates]

    def forward(self, inputs):
        if not all(name in inputs for name in self.leaves):
            raise ValueError("an input is missing")
        self.values = {**inputs}
        for name in self.names:
            gate, needs = self.gates[name]
            self.values[name] = gate.forward(*[self.values[need] for need in needs])
        return self.values[self.names[-1]]

    def backward(self):
        gradients = dict.fromkeys(self.sorted, 0.0)
        gradients[self.names[-1]] = np.ones(np.shape(self.values[self.names[-1]]))
        for name in self.names[::-1]:
            gate, needs = self.gates[name]
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradients[need] + gradient
        return {name: gradients[name] for name in self.leaves}
