import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
try:
    import raises
except ValueError as e:
    print(e)  # expect: while importing
print("raises" in sys.modules)  # expect: False
