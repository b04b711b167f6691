"""Your subtract_mean_image writes into the images. Return a new array.

exercise: image_means
caught by: test_subtracting_means_leaves_the_images
"""


def subtract_mean_image(images):
    images -= images.mean(axis=0)
    return images
