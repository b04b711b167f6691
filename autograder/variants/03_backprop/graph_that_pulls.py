"""Lazy, by recursion with a memo in both directions: each value asks for its inputs, each gradient
for the gradients of the nodes that use its value.

exercise: ComputationalGraph
"""

import numpy as np


class ComputationalGraph:
    def __init__(self, nodes):
        self.nodes = {name: (gate, tuple(needs)) for name, gate, needs in nodes}

    def forward(self, inputs):
        self.values, self.leaves, open_ = {}, set(), set()

        def value(name):
            if name in self.values:
                return self.values[name]
            if name not in self.nodes:
                if name not in inputs:
                    raise ValueError("missing: " + name)
                self.leaves.add(name)
                self.values[name] = inputs[name]
                return inputs[name]
            if name in open_:
                raise ValueError("a cycle")
            open_.add(name)
            gate, needs = self.nodes[name]
            self.values[name] = gate.forward(*[value(need) for need in needs])
            return self.values[name]

        for name in self.nodes:
            value(name)
        used = {need for _, needs in self.nodes.values() for need in needs}
        (self.last,) = set(self.nodes) - used
        return self.values[self.last]

    def backward(self):
        returned = {}

        def gradient(name):
            if name == self.last:
                return np.ones(np.shape(self.values[name]))
            total = 0
            for user, (_, needs) in self.nodes.items():
                for position, need in enumerate(needs):
                    if need == name:
                        total = total + parts(user)[position]
            return total

        def parts(name):
            if name not in returned:
                returned[name] = self.nodes[name][0].backward(gradient(name))
            return returned[name]

        return {name: gradient(name) for name in self.leaves}
