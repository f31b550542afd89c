try:
    raise ValueError("original")
except ValueError as e:
    saved = e

raise saved
