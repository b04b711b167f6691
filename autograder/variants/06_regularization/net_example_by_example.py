"""One example after the other, the ReLU by a mask, the scale taken over into the next weights; the
prediction through dropout_forward at test.

exercise: dropout_net
"""


def relu(z):
    return z * (z > 0)


def dropout_net(X, params, p, rng):
    dropout_forward(X, p, rng, train=False)  # noqa: F821  (it looks at p)
    scores = []
    for x in X:
        h = relu(x @ params["W1"] + params["b1"])
        h = relu((h * (rng.random(len(h)) < p)) @ (params["W2"] / p) + params["b2"])
        scores.append((h * (rng.random(len(h)) < p)) @ (params["W3"] / p) + params["b3"])
    return scores


def dropout_predict(X, params):
    h1, _ = dropout_forward(relu(X @ params["W1"] + params["b1"]), 1.0, None, train=False)  # noqa: F821
    return relu(h1 @ params["W2"] + params["b2"]) @ params["W3"] + params["b3"]
