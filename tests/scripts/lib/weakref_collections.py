# weakref: dictionaries, sets, methods and finalizers.
import weakref


class C:
    def m(self):
        return "m"


a, b = C(), C()
values = weakref.WeakValueDictionary(a=a, b=b)
keys = weakref.WeakKeyDictionary({a: 1, b: 2})
members = weakref.WeakSet([a, b])
method = weakref.WeakMethod(a.m)
print(len(values), len(keys), len(members), method()())  # expect: 2 2 2 m
log = []
weakref.finalize(a, log.append, "first")
second = weakref.finalize(a, log.append, "second")
print(second.alive)  # expect: True
del a
print(list(values), list(keys.values()), len(members), method(), log, second.alive)
# expect: ['b'] [2] 1 None ['second', 'first'] False
print(weakref.proxy(b).m(), weakref.proxy(b) is weakref.proxy(b), weakref.ref(b) is weakref.ref(b))
# expect: m True True
