nan = float("nan")
print(nan in [nan], [nan] == [nan], nan in [float("nan")], {nan: 1}[nan])
# expect: True True False 1
