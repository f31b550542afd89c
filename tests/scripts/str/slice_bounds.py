s = "abcdef"
print(s[-100:2], s[4:100], s[3:1], s[5:2:-1], s[::-2], s[-1:-4:-1])  # expect: ab ef  fed fdb fed
