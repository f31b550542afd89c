"{!}".format(1)  # raises: ValueError: unmatched '{' in format spec
