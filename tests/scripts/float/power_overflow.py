10.0 ** 400  # raises: OverflowError: (34, 'Numerical result out of range')
