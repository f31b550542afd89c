print(f"{'\n'.join(['a', 'b'])!r}", f"{'\t'!r}")  # expect: 'a\nb' '\t'
