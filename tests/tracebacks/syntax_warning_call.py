try:
    "text" (1)
except TypeError:
    pass
