def first[T](items: list[T]) -> T:
    return items[0]
class Box[T]:
    def __init__(self, x: T): self.x = x
type Pair[A] = tuple[A, A]
print(first([1]), first.__type_params__, Box[int], Box(5).x, Pair, Pair.__value__, Box.__type_params__)
# expect: 1 (T,) __main__.Box[int] 5 Pair tuple[A, A] (T,)
