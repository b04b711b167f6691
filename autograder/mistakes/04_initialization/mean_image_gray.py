"""Your subtract_mean_image takes the mean over the channels as well. Each channel of each pixel has
a mean of its own (see the section on preprocessing).

exercise: image_means
caught by: test_the_mean_image_is_subtracted
"""


def subtract_mean_image(images):
    return images - images.mean(axis=(0, 3), keepdims=True)
