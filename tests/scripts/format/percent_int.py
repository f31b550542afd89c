for f in ("%d", "%5d|", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%#x", "%#X", "%o", "%#o", "%i", "%u", "%.5d", "%8.5d|", "%s", "%c", "%-8x|", "%#010x"):
    print(f, f % 65)  # expect: %d 65
    # expect: %5d|    65|
    # expect: %-5d| 65   |
    # expect: %05d 00065
    # expect: %+d +65
    # expect: % d  65
    # expect: %x 41
    # expect: %X 41
    # expect: %#x 0x41
    # expect: %#X 0X41
    # expect: %o 101
    # expect: %#o 0o101
    # expect: %i 65
    # expect: %u 65
    # expect: %.5d 00065
    # expect: %8.5d|    00065|
    # expect: %s 65
    # expect: %c A
    # expect: %-8x| 41      |
    # expect: %#010x 0x00000041
