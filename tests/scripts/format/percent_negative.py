for f in ("%d", "%5d|", "%-5d|", "%05d", "%x", "%#x", "%o", "%.5d"):
    print(f, f % -42)  # expect: %d -42
    # expect: %5d|   -42|
    # expect: %-5d| -42  |
    # expect: %05d -0042
    # expect: %x -2a
    # expect: %#x -0x2a
    # expect: %o -52
    # expect: %.5d -00042
