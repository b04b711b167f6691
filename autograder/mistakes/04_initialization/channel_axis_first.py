"""Your subtract_channel_mean takes axis 1 for the channels. Here they come last: (N, H, W, C) (see
the section on preprocessing).

exercise: image_means
caught by: test_the_mean_of_each_channel_is_subtracted
"""


def subtract_channel_mean(images):
    return images - images.mean(axis=(0, 2, 3), keepdims=True)
