a = {1, 2, 3}
print(a.union([4], (5,)), a.intersection([2, 9]), a.difference([1], [2]), a.symmetric_difference([3, 4]), a.issubset(range(5)), a.issuperset([1]), a.isdisjoint([7]))
# expect: {1, 2, 3, 4, 5} {2} {3} {1, 2, 4} True True True
print(a.union(), a.copy() == a, a.intersection())  # expect: {1, 2, 3} True {1, 2, 3}
