t = str.maketrans("abc", "xyz")
print("aabbcc".translate(t), t)  # expect: xxyyzz {97: 120, 98: 121, 99: 122}
print("abc".translate({97: None, 98: "BB", "c": 1}), "abc".translate({ord("a"): 0x1F600}))
# expect: BBc 😀bc
print(str.maketrans("ab", "xy", "c"), "abc".translate(str.maketrans({"a": "1", "b": None})))
# expect: {97: 120, 98: 121, 99: None} 1c
