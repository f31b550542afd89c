dict("abc")  # raises: ValueError: dictionary update sequence element #0 has length 1; 2 is required
