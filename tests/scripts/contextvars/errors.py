import _contextvars as c


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}".split(" at ")[0])


a = c.ContextVar("a")
other = c.ContextVar("other")
context = c.copy_context()
token = a.set(1)
attempt(other.reset, token)  # expect: ValueError: <Token var=<ContextVar name='a'
attempt(context.run, a.reset, token)  # expect: ValueError: <Token var=<ContextVar name='a'
a.reset(token)
attempt(a.reset, token)  # expect: RuntimeError: <Token used var=<ContextVar name='a'
attempt(a.reset, 1)  # expect: TypeError: expected an instance of Token, got 1
attempt(a.get)  # expect: LookupError: <ContextVar name='a'
attempt(c.ContextVar, 1)  # expect: TypeError: context variable name must be a str
attempt(c.Token)  # expect: RuntimeError: Tokens can only be created by ContextVars
attempt(c.Context, 1)  # expect: TypeError: Context() does not accept any arguments
attempt(context.run)  # expect: TypeError: run() missing 1 required positional argument
attempt(context.run, lambda: context.run(print))  # expect: RuntimeError: cannot enter context: <_contextvars.Context object
attempt(lambda: context[1])  # expect: TypeError: a ContextVar key was expected, got 1
attempt(lambda: 1 in context)  # expect: TypeError: a ContextVar key was expected, got 1
attempt(hash, context)  # expect: TypeError: unhashable type: '_contextvars.Context'
attempt(setattr, a, "name", "b")  # expect: AttributeError: readonly attribute
attempt(setattr, a, "x", "b")  # expect: AttributeError: '_contextvars.ContextVar' object has no attribute 'x'
attempt(type, "Sub", (c.ContextVar,), {})  # expect: TypeError: type '_contextvars.ContextVar' is not an acceptable base type
