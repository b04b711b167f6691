"""Your graph does not notice a cycle: the visit marks a node as done when it comes in, and goes on
as if nothing were wrong. A node is done when all that it needs is done; meeting one that is under
way means a cycle (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_refuses_a_cycle
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def __init__(self, nodes):
        gates = {name: (gate, needs) for name, gate, needs in nodes}
        self.inputs = {need for _, _, needs in nodes for need in needs} - set(gates)
        self.nodes, seen = [], set()

        def visit(name):
            if name in seen or name not in gates:
                return
            seen.add(name)
            gate, needs = gates[name]
            for need in needs:
                visit(need)
            self.nodes.append((name, gate, needs))

        for name in gates:
            visit(name)
