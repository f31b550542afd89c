try:
    pass
except ValueError, KeyError:  # syntax-error: multiple exception types must be parenthesized
    pass
