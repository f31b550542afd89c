print("foobar".removeprefix("foo"), "foobar".removesuffix("bar"), "foo".removeprefix("x"), "foo".removesuffix(""))
# expect: bar foo foo foo
