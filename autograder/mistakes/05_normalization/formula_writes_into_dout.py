"""Your formula writes into dout: `dout -= …` changes the array of the layer above.

exercise: batchnorm_backward_simplified
caught by: test_simplified_backward_leaves_dout_as_it_was
"""


def batchnorm_backward_simplified(dout, cache):
    x_hat, gamma, std = cache
    dgamma, dbeta = (dout * x_hat).sum(axis=0), dout.sum(axis=0)
    dout -= dbeta / len(dout)
    dout -= x_hat * dgamma / len(dout)
    return gamma / std * dout, dgamma, dbeta
