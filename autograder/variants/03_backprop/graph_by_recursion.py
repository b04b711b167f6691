"""Depth-first search with three colors; the gradients are collected in lists and summed; a cycle
is found in forward.

exercise: ComputationalGraph
"""

import numpy as np


class ComputationalGraph:
    def __init__(self, nodes):
        self.gates = {name: (gate, needs) for name, gate, needs in nodes}

    def order(self):
        done, under_way, result = set(), set(), []

        def visit(name):
            if name in done or name not in self.gates:
                return
            if name in under_way:
                raise ValueError("cycle through " + name)
            under_way.add(name)
            for need in self.gates[name][1]:
                visit(need)
            done.add(name)
            result.append(name)

        used = {need for _, needs in self.gates.values() for need in needs}
        for name in [*self.gates, *used]:
            visit(name)
        return result, used - set(self.gates)

    def forward(self, inputs):
        self.sorted, self.leaves = self.order()
        self.values = dict(inputs)
        for name in self.leaves:
            if name not in inputs:
                raise ValueError(name)
        for name in self.sorted:
            gate, needs = self.gates[name]
            self.values[name] = gate.forward(*(self.values[need] for need in needs))
        return self.values[self.sorted[-1]]

    def backward(self):
        parts = {name: [] for name in self.values}
        last = self.sorted[-1]
        parts[last].append(np.ones_like(self.values[last], dtype=float))
        for name in self.sorted[::-1]:
            gate, needs = self.gates[name]
            returned = gate.backward(sum(parts[name]))
            for position in range(len(needs)):
                parts[needs[position]].append(returned[position])
        return {name: sum(parts[name]) for name in self.leaves}
