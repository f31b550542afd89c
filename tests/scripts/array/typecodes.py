import array
print(array.typecodes, array.ArrayType is array.array)  # expect: bBuhHiIlLqQfd True
for c in array.typecodes:
    print(c, array.array(c).itemsize)  # expect: b 1
    # expect: B 1
    # expect: u 4
    # expect: h 2
    # expect: H 2
    # expect: i 4
    # expect: I 4
    # expect: l 8
    # expect: L 8
    # expect: q 8
    # expect: Q 8
    # expect: f 4
    # expect: d 8
