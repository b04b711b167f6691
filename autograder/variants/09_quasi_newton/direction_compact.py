"""The compact form of Byrd, Nocedal and Schnabel, with small matrices in place of loops.

exercise: lbfgs_direction
"""

import numpy as np


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    S, Y = (np.array(rows).T for rows in zip(*pairs, strict=True))
    SY = S.T @ Y
    R_inv = np.linalg.inv(np.triu(SY))
    gamma = SY[-1, -1] / (Y[:, -1] @ Y[:, -1])
    middle = R_inv.T @ (np.diag(np.diag(SY)) + gamma * Y.T @ Y) @ R_inv
    Sg, Yg = S.T @ g, Y.T @ g
    Bg = gamma * g + S @ (middle @ Sg - gamma * R_inv.T @ Yg) - gamma * Y @ (R_inv @ Sg)
    return -Bg
