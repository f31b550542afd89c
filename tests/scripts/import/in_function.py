import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
def f():
    import simple
    return simple.value
print(f(), "simple" in globals())  # expect: 5 False
