import os
d = "bufo_test_listdir"
os.mkdir(d)
open(d + "/b", "w").close()
open(d + "/a", "w").close()
print(sorted(os.listdir(d)), os.path.isfile(d + "/a"), os.stat(d + "/a").st_size)
# expect: ['a', 'b'] True 0
os.rename(d + "/a", d + "/c")
print(sorted(os.listdir(d)))  # expect: ['b', 'c']
os.remove(d + "/b")
os.remove(d + "/c")
os.rmdir(d)
os.listdir(d)  # raises: FileNotFoundError: [Errno 2] No such file or directory: 'bufo_test_listdir'
