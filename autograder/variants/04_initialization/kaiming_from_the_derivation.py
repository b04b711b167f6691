"""The derived expressions of the task before, turned into numbers; draws by a spawned generator.

exercise: kaiming
"""


def kaiming_normal(fan_in, fan_out, rng):
    std = float(kaiming_variance(fan_in)) ** 0.5  # noqa: F821
    return rng.spawn(1)[0].normal(scale=std, size=(fan_in, fan_out))


def kaiming_uniform(fan_in, fan_out, rng):
    bound = float(kaiming_bound(fan_in))  # noqa: F821
    return rng.uniform(low=-bound, high=bound, size=fan_in * fan_out).reshape(fan_in, fan_out)
