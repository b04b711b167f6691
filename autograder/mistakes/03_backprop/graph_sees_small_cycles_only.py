"""Your graph notices a node that uses its own value, but not a cycle through several nodes. A
cycle is whatever leaves no node that is ready (see the section on the algorithm).

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
            if name in needs:
                raise ValueError("a node uses its own value")
            for need in needs:
                visit(need)
            self.nodes.append((name, gate, needs))

        for name in gates:
            visit(name)
