print(hash(1 + 0j) == hash(1), hash(1j) == hash(1j), {1: "a"}[1 + 0j])  # expect: True True a
