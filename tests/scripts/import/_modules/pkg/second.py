def helper():
    return "helper "
