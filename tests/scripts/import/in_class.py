import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
class C:
    import simple
    from simple import value
print(C.simple.value, C.value)  # expect: 5 5
