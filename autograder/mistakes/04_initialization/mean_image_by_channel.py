"""Your subtract_mean_image subtracts one number a channel, as subtract_channel_mean does. The mean
image keeps the pixels apart (see the section on preprocessing).

exercise: image_means
caught by: test_the_mean_image_is_subtracted
"""


def subtract_mean_image(images):
    return images - images.mean(axis=(0, 1, 2))
