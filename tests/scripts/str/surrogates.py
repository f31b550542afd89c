s = "\ud83d\ude00"
print(len(s), s == "😀", repr(s))  # expect: 2 False '\ud83d\ude00'
