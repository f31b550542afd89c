import sys
print(sys.stdout.write("direct\n"), sys.stdout.writable(), sys.stdin.readable())  # expect: direct
# expect: 7 True True
sys.stdout.writelines(["a", "b\n"])  # expect: ab
sys.stdout.write(5)  # raises: TypeError: write() argument must be str, not int
