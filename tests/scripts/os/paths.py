import os.path
print(os.path.join("a", "b", "/c", "d"), os.path.join("a", ""), os.path.split("/a/b"), os.path.split("/"))
# expect: /c/d a/ ('/a', 'b') ('/', '')
print(os.path.splitext("a.b/c.tar.gz"), os.path.splitext(".profile"), os.path.basename("/x/y"), os.path.dirname("/x/y"))
# expect: ('a.b/c.tar', '.gz') ('.profile', '') y /x
print(os.path.normpath("a//b/./../c"), os.path.normpath("/../x"), os.path.normpath(""), os.path.normpath("../../a/.."))
# expect: a/c /x . ../..
print(os.path.relpath("/a/b/c", "/a/d"), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]))
# expect: ../b/c /a/b ab
print(os.path.splitroot("//x/y"), os.path.splitroot("///x"), os.path.isabs("/x"), os.path.exists("/nonexistent"))
# expect: ('', '//', 'x/y') ('', '/', '//x') True False
print(os.path.join(b"a", b"b"), os.path.basename(b"/x/y"))  # expect: b'a/b' b'y'
os.path.join("a", b"b")  # raises: TypeError: Can't mix strings and bytes in path components
