import os
top = "bufo_test_tree"
os.makedirs(top + "/a/b", exist_ok=True)
open(top + "/a/f", "w").close()
with os.scandir(top) as it:
    print([(e.name, e.is_dir(), e.is_file(), e.path) for e in it])  # expect: [('a', True, False, 'bufo_test_tree/a')]
for where, folders, files in os.walk(top):
    print(where, folders, files)
# expect: bufo_test_tree ['a'] []
# expect: bufo_test_tree/a ['b'] ['f']
# expect: bufo_test_tree/a/b [] []
print([w for w, d, f in os.walk(top, topdown=False)])
# expect: ['bufo_test_tree/a/b', 'bufo_test_tree/a', 'bufo_test_tree']
os.remove(top + "/a/f")
os.removedirs(top + "/a/b")
print(os.path.exists(top))  # expect: False
os.makedirs("/dev/null/x")  # raises: NotADirectoryError: [Errno 20] Not a directory: '/dev/null/x'
