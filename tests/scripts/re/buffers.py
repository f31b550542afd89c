# Any bytes-like object is searched where it lies; it is held while that lasts, and no longer.
import re

b = bytearray(b"a1b2c3")
it = re.finditer(rb"\d", b)
m = next(it)
try:
    b.extend(b"x")
except BufferError as error:
    print(error)  # expect: Existing exports of data: object cannot be re-sized
del it
b.extend(b"x")
print(m.group(), m.string is b)  # expect: b'1' True
# A match cuts its groups from what the object holds by then.
b[1:2] = b"Z"
print(m.group())  # expect: b'Z'
b.clear()
print(m.group())  # expect: b''

v = memoryview(bytearray(b"key=value;k=v"))
print(re.findall(rb"(\w+)=(\w+)", v))  # expect: [(b'key', b'value'), (b'k', b'v')]
print(re.sub(rb"=", b":", v[:9]), re.split(rb";", v))  # expect: b'key:value' [b'key=value', b'k=v']
print(re.match(rb"k", v).string is v)  # expect: True

def replace(match):
    try:
        v.obj.append(0)
    except BufferError:
        return b"held"

print(re.sub(rb"value", replace, v.obj))  # expect: b'key=held;k=v'
re.search(rb"a", v[::2])  # raises: TypeError: expected string or bytes-like object, got 'memoryview'
