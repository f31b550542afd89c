from itertools import islice
islice([1], 0, 2, 0)  # raises: ValueError: Step for islice() must be a positive integer or None.
