class Noisy:
    def __del__(self):
        s.add(5)
s = {Noisy()}
s.clear()
print(s)  # expect: {5}
