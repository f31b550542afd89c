import copy
import re

re.purge()
print(re.compile("a+") is re.compile("a+"), re.compile("a+") is re.compile("a+", re.I))  # expect: True False
p = re.compile("a+")
re.purge()
print(re.compile("a+") is p, re.compile(p) is p)  # expect: False True
for i in range(2000):
    re.compile(f"x{i}")
print(len(re._cache) <= re._MAXCACHE, len(re._cache2) <= re._MAXCACHE2)  # expect: True True
m = p.match("aa")
print(copy.copy(p) is p, copy.deepcopy(p) is p, copy.copy(m) is m, copy.deepcopy([m])[0] is m)
# expect: True True True True
print({p: 1}[re.compile("a+")], p.__class__, m.__class__)  # expect: 1 <class 're.Pattern'> <class 're.Match'>
re.compile(["a"])  # raises: TypeError: unhashable type: 'list'
