print(format(True), format(True, ""), format(True, "d"), format(True, "5"), format(False, "x"))
# expect: True True 1     1 0
