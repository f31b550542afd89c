import _random
r = _random.Random(5)
state = r.getstate()
print(len(state), state[:3], state[-1])  # expect: 625 (2147483648, 2796186638, 190942503) 624
a = r.random()
r.setstate(state)
print(r.random() == a, r.getstate()[-1])  # expect: True 2
