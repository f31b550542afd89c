import os
print(os.path.join("a", "b"), os.path.basename("/x/y.py"), os.path.dirname("/x/y.py"), os.path.splitext("a.tar.gz"), os.path.exists("/nope"), os.sep, os.linesep, os.path.isdir("/"), os.path.isabs("a"), os.name)
# expect: a/b y.py /x ('a.tar', '.gz') False / 
# expect:  True False posix
