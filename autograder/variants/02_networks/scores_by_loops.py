"""Plain loops over examples and units; nested lists come back.

exercise: two_layer_scores
"""


def two_layer_scores(model, X):
    scores = []
    for x in X:
        hidden = [max(0.0, x @ w + b) for w, b in zip(model["W1"].T, model["b1"], strict=True)]
        scores.append([hidden @ w + b for w, b in zip(model["W2"].T, model["b2"], strict=True)])
    return scores
