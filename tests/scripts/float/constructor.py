print(float(), float(3), float("1.5"), float(" -2e3 "), float(b"1.5"), float("1_0.5"), float(True), float("inf"), float(".5"), float("5."), float("1e400"), float("٣.٥"))
# expect: 0.0 3.0 1.5 -2000.0 1.5 10.5 1.0 inf 0.5 5.0 inf 3.5
