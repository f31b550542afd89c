try:
    try:
        {}["a"]
    except KeyError as e:
        raise ValueError("second") from e
except ValueError:
    [][5]
