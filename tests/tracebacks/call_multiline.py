def boom(a, b):
    raise ValueError("boom")


boom(
    1,
    2,
)
