import _contextvars as c

a = c.ContextVar("a")
b = c.ContextVar("b", default=[1])
print(a.name, b.get(), a.get(3))  # expect: a [1] 3
token = a.set(1)
print(a.get(), token.var is a, token.old_value is c.Token.MISSING)  # expect: 1 True True
second = a.set(2)
print(second.old_value)  # expect: 1
context = c.copy_context()
print(context[a], len(context), a in context, b in context)  # expect: 2 1 True False
print(context.get(b), context.get(b, 5), [v.name for v in context])  # expect: None 5 ['a']


def change():
    a.set(10)
    b.set(20)
    return a.get(), b.get()


print(context.run(change))  # expect: (10, 20)
print(a.get(), b.get())  # expect: 2 [1]
print([(v.name, x) for v, x in context.items()], list(context.values()))  # expect: [('a', 10), ('b', 20)] [10, 20]
copy = context.copy()
print(copy == context, copy is context)  # expect: True False
copy.run(a.set, 11)
print(context[a], copy[a], copy == context)  # expect: 10 11 False
a.reset(second)
a.reset(token)
print(a.get("gone"))  # expect: gone
print(repr(c.Token.MISSING), c.ContextVar[int])  # expect: <Token.MISSING> _contextvars.ContextVar[int]
print(repr(b).split(" at ")[0], repr(token).split(" at ")[0])  # expect: <ContextVar name='b' default=[1] <Token used var=<ContextVar name='a'
print(context.run(lambda x, *, y: (x, y), 1, y=2))  # expect: (1, 2)
