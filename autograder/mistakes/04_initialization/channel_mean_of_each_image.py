"""Your subtract_channel_mean takes a mean for each image. The mean of a channel runs over all
images as well as over all pixels (see the section on preprocessing).

exercise: image_means
caught by: test_the_mean_of_each_channel_is_subtracted
"""


def subtract_channel_mean(images):
    return images - images.mean(axis=(1, 2), keepdims=True)
