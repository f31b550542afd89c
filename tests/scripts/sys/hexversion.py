import sys
print(hex(sys.hexversion)[:5], sys.version[:4], sys.version_info >= (3, 12), sys.version_info.releaselevel)
# expect: 0x30c 3.12 True final
