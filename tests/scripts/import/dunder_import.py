import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
m = __import__("simple")
p = __import__("pkg.first")  # expect: pkg is imported
q = __import__("pkg.first", fromlist=["call"])
print(m.__name__, p.__name__, q.__name__)  # expect: simple pkg pkg.first
