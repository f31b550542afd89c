print(NotImplemented, Ellipsis, None, repr(...), repr(NotImplemented))
# expect: NotImplemented Ellipsis None Ellipsis NotImplemented
