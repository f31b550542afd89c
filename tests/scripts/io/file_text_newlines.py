import os
path = "bufo_test_newlines.txt"
open(path, "wb").write(b"a\r\nb\rc\n")
print(open(path).read().encode(), open(path, newline="").read().encode(), open(path, newline="\n").readlines())
# expect: b'a\nb\nc\n' b'a\r\nb\rc\n' ['a\r\n', 'b\rc\n']
os.remove(path)
