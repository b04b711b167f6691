"""Your subtract_mean_image subtracts from each image its own mean. The mean image is the mean over
the images, for each pixel and channel (see the section on preprocessing).

exercise: image_means
caught by: test_the_mean_image_is_subtracted
"""


def subtract_mean_image(images):
    return images - images.mean(axis=(1, 2, 3), keepdims=True)
