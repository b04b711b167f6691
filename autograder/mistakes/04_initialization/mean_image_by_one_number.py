"""Your subtract_mean_image subtracts one number. The mean image has a value for each pixel and
channel: the mean over axis 0 only (see the section on preprocessing).

exercise: image_means
caught by: test_the_mean_image_is_subtracted
"""


def subtract_mean_image(images):
    return images - images.mean()
