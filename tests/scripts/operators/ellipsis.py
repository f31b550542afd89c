print(..., Ellipsis is ..., type(...).__name__, bool(...))  # expect: Ellipsis True ellipsis True
