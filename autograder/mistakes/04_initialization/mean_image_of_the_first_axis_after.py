"""Your subtract_mean_image takes the mean over the rows of pixels (axis 1). The images are numbered
by axis 0 (see the section on preprocessing).

exercise: image_means
caught by: test_the_mean_image_is_subtracted
"""


def subtract_mean_image(images):
    return images - images.mean(axis=1, keepdims=True)
