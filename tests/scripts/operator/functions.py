import _operator as op
print(op.add(1, 2), op.iadd([1], [2]), op.lt(1, 2), op.not_([]), op.is_not(1, None), op.contains("abc", "b"), op.getitem([5], 0), op.pow(2, 5), op.neg(3), op.index(True))
# expect: 3 [1, 2] True True True True 5 32 -3 1
print(op.concat([1], [2]), op.countOf("aba", "a"), op.indexOf("aba", "b"), op.length_hint([1, 2]), op.length_hint(5, 7), op.call(int, "11", base=2), op.truth(""), op.inv(0))
# expect: [1, 2] 2 1 2 7 3 False -1
op.concat(1, 2)  # raises: TypeError: 'int' object can't be concatenated
