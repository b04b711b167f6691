"""Your subtract_channel_mean subtracts a number for each pixel, as subtract_mean_image does. A
channel has one mean over all images and pixels (see the section on preprocessing).

exercise: image_means
caught by: test_the_mean_of_each_channel_is_subtracted
"""


def subtract_channel_mean(images):
    return images - images.mean(axis=0)
