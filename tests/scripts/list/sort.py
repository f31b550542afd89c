a = [3, 1, 2]
a.sort()
print(a)  # expect: [1, 2, 3]
a.sort(reverse=True)
print(a)  # expect: [3, 2, 1]
a = ["bb", "a", "ccc"]
a.sort(key=len)
print(a, a.sort(key=len, reverse=True), a)  # expect: ['ccc', 'bb', 'a'] None ['ccc', 'bb', 'a']
