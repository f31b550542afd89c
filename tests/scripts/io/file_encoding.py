import os
path = "bufo_test_encoding.txt"
with open(path, "w", encoding="latin-1") as f:
    f.write("é")
print(open(path, "rb").read(), open(path, encoding="latin-1").read(), open(path, errors="replace").read())
# expect: b'\xe9' é �
try:
    open(path, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e)  # expect: 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data
os.remove(path)
