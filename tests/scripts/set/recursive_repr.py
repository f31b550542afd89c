class S(set):
    def __hash__(self):
        return 1
s = S()
s.add(s)
print(s)  # expect: S({S(...)})
