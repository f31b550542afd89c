import _random
r = _random.Random(42)
print([r.random() for i in range(3)])
# expect: [0.6394267984578837, 0.025010755222666936, 0.27502931836911926]
for i in range(1000): r.random()
print(r.random(), r.getrandbits(5), r.getrandbits(32), r.getrandbits(33), r.getrandbits(100), r.getrandbits(0))
# expect: 0.9778425294520467 11 260060661 1709996749 1198100927783126433982330653483 0
r.seed(10**50)
print(r.random())  # expect: 0.8266205292084633
r.seed(-10**50)
print(r.random())  # expect: 0.8266205292084633
r.seed(2.5)
print(r.random())  # expect: 0.41877545666909954
