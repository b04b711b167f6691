"""Every derivative by central differences of the function.

exercise: swish_hardswish
"""


def slope_of(function):
    def slope(x, *args, **kwargs):
        h = 1e-5
        return (function(x + h, *args, **kwargs) - function(x - h, *args, **kwargs)) / (2 * h)

    return slope


sigmoid_grad, tanh_grad = slope_of(sigmoid), slope_of(tanh)  # noqa: F821
relu_grad, softplus_grad = slope_of(relu), slope_of(softplus)  # noqa: F821
leaky_relu_grad = slope_of(leaky_relu)  # noqa: F821
elu_grad, celu_grad, selu_grad = slope_of(elu), slope_of(celu), slope_of(selu)  # noqa: F821
gelu_grad, gelu_sigmoid_grad = slope_of(gelu), slope_of(gelu_sigmoid)  # noqa: F821
swish_grad, hardswish_grad = slope_of(swish), slope_of(hardswish)  # noqa: F821
