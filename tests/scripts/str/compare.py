print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "é" > "z", "😀" > "\uffff", "a" == "a", "a" != 1)
# expect: True False True True True True True True
