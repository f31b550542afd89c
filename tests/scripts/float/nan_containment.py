nan = float("nan")
print(nan in [nan], [nan] == [nan], {nan: 1}[nan], nan == nan)  # expect: True True 1 False
