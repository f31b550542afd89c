print(["no", "yes"][True], "ab"[False])  # expect: yes a
