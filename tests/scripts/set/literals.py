print({1}, set(), {1, 1, 1}, {*"aa"}, {1, True, 1.0}, len({1, 2, 3}))
# expect: {1} set() {1} {'a'} {1} 3
