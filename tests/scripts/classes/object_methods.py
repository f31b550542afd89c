class C: pass
c = C()
print(c.__eq__(5), c.__ne__(c), c.__hash__() == hash(c), object.__repr__(5)[:8], c.__reduce_ex__(2)[0].__name__, c.__sizeof__() > 0)
# expect: NotImplemented False True <int obj __newobj__ True
