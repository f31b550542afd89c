print(bool(0.0), bool(-0.0), bool(0.1), bool(float("nan")))  # expect: False False True True
