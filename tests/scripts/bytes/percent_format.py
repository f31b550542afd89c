print(b"%d %s %x" % (1, b"a", 255), b"%5d|%-5d|%05d" % (1, 2, 3), b"%c%c" % (65, b"B"), b"%a" % "é", b"%r" % "x")
# expect: b'1 a ff' b'    1|2    |00003' b'AB' b"'\\xe9'" b"'x'"
print(b"%b" % b"x", b"%.2f" % 1.5, b"100%%" % (), b"%(k)s" % {b"k": b"v"})
# expect: b'x' b'1.50' b'100%' b'v'
