foo(a b c)
