"""Your subtract_channel_mean subtracts one number from all channels. Each channel has its own (see
the section on preprocessing).

exercise: image_means
caught by: test_the_mean_of_each_channel_is_subtracted
"""


def subtract_channel_mean(images):
    return images - images.mean()
