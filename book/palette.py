"""The colors of the book's figures, as they stand in an SVG.

`_static/book.css` gives each name two shades, for light and dark pages, as `--fig-<name>`.
"""

COLORS = {
    "text": "#24292f",
    "grid": "#8c959f",
    "page": "#fefefe",  # the background, for halos and fills
    "value": "#0b63b3",
    "gradient": "#b54708",
    "numeric": "#5f6770",
    "third": "#00382e",
    "fourth": "#a3008f",
}
