import cycle_a
name = "b"


def other():
    return cycle_a.name
