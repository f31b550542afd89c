print(SystemExit(3).code, SystemExit().code, SystemExit("text").code, SystemExit(1, 2).code)
# expect: 3 None text (1, 2)
