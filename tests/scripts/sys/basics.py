import sys
print(sys.version_info[:2], sys.version_info.major, sys.byteorder, sys.maxsize, sys.maxunicode, sys.argv[1:], type(sys.path).__name__, sys.getrecursionlimit(), sys.platform)
# expect: (3, 12) 3 little 9223372036854775807 1114111 [] list 1000 linux
