import io
import marshal

values = [1, -1, 2**31, -2**31, 2**70, -3**300, 1.5, -0.0, 1j, "a", "é", "\ud800", "x" * 300, b"ab", (), (1,),
          (1,) * 300, [1, [2]], {1: 2, "a": [3]}, {1}, frozenset({1, 2, 3}), None, True, False, ..., StopIteration]
for version in range(5):
    data = marshal.dumps(values, version)
    print(marshal.loads(data) == values, marshal.load(io.BytesIO(data)) == values)
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
print(marshal.dumps(2**70, 2))  # expect: b'l\x05\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x04'
print(marshal.dumps(1.5, 1), marshal.dumps(1.5, 2))  # expect: b'f\x031.5' b'g\x00\x00\x00\x00\x00\x00\xf8?'
print(marshal.dumps(bytearray(b"x"), 2), marshal.dumps(memoryview(b"x"), 2))  # expect: b's\x01\x00\x00\x00x' b's\x01\x00\x00\x00x'
x = []
x.append(x)
print(marshal.loads(marshal.dumps(x)))  # expect: [[...]]
y = [1]
first, second = marshal.loads(marshal.dumps([y, y]))
print(first is second)  # expect: True
print(marshal.version)  # expect: 4
file = io.BytesIO()
marshal.dump({"a": 1}, file)
file.seek(0)
print(marshal.load(file))  # expect: {'a': 1}
