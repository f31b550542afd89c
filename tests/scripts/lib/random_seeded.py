import random

r = random.Random("abc")
print(r.random(), r.sample(range(1000), 5), r.gauss())  # expect: 0.7720246314157545 [571, 471, 726, 939, 362] 1.664187668533184
r.seed(7)
print(r.randrange(10), r.choice("abc"), r.choices("abc", k=3), r.binomialvariate(100, 0.3))  # expect: 5 a ['b', 'a', 'c'] 23
r.sample({1}, 1)  # raises: TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).
