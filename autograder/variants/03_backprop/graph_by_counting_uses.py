"""Kahn's algorithm backwards: a node's turn comes when all its uses have been counted; gradients
in zeroed arrays that are added to in place.

exercise: ComputationalGraph
"""

from collections import defaultdict, deque

import numpy as np


class ComputationalGraph:
    def __init__(self, nodes):
        self.gates = {name: gate for name, gate, _ in nodes}
        self.needs = {name: list(needs) for name, _, needs in nodes}
        self.uses = defaultdict(list)
        for name, _, needs in nodes:
            for need in needs:
                self.uses[need].append(name)
        self.leaves = [name for name in self.uses if name not in self.gates]
        missing = {name: len(needs) for name, needs in self.needs.items()}
        queue, self.order = deque(self.leaves), []
        while queue:
            name = queue.popleft()
            if name in self.gates:
                self.order.append(name)
            for user in self.uses[name]:
                missing[user] -= 1
                if missing[user] == 0:
                    queue.append(user)
        if len(self.order) < len(self.gates):
            raise ValueError("not acyclic")
        (self.output,) = [name for name in self.gates if not self.uses[name]]

    def forward(self, inputs):
        try:
            self.values = {name: inputs[name] for name in self.leaves}
        except KeyError as error:
            raise ValueError(f"no value for {error}") from None
        for name in self.order:
            arguments = map(self.values.get, self.needs[name])
            self.values[name] = self.gates[name].forward(*arguments)
        return self.values[self.output]

    def backward(self):
        gradients = {name: np.zeros(np.shape(value)) for name, value in self.values.items()}
        gradients[self.output] += 1
        for name in reversed(self.order):
            for need, gradient in zip(
                self.needs[name], self.gates[name].backward(gradients[name]), strict=True
            ):
                gradients[need] += gradient
        return dict(sorted((name, gradients[name]) for name in self.leaves))
