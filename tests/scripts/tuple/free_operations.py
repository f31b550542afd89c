t = (1, 2)
print(t + () is t, () + t is t, t * 1 is t, t[:] is t, tuple(t) is t, tuple([]) is tuple(()))
# expect: True True True True True True
class T(tuple): pass
s = T(t)
print(s[:] is s, type(s[:]), type(s + ()), type(s * 1), s == t, hash(s) == hash(t))
# expect: False <class 'tuple'> <class 'tuple'> <class 'tuple'> True True
