from array import array
print(memoryview(array("i", [1, 2])) == memoryview(array("h", [1, 2])))  # expect: True
print(memoryview(array("d", [1.0, 2.0])) == memoryview(array("b", [1, 2])))  # expect: True
print(memoryview(array("i", [1, 2])) == memoryview(array("i", [1, 3])))  # expect: False
print(memoryview(array("f", [1.5])) == array("d", [1.5]))  # expect: True
