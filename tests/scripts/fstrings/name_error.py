f"{undefined_here}"  # raises: NameError: name 'undefined_here' is not defined
