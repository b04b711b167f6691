"""Your subtract_channel_mean writes into the images. Return a new array.

exercise: image_means
caught by: test_subtracting_means_leaves_the_images
"""


def subtract_channel_mean(images):
    images -= images.mean(axis=(0, 1, 2))
    return images
