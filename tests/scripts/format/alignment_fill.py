print(format(5, "{<4"), format("x", "}>4"), format(5, " >4"), format("é", "😀^5"), format(True, "<6") + "|")
# expect: 5{{{ }}}x    5 😀😀é😀😀 1     |
