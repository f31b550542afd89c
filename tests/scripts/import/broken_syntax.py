import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
try:
    import broken
except SyntaxError as e:
    print(e.msg, e.lineno, e.filename.endswith("broken.py"))  # expect: invalid syntax 1 True
