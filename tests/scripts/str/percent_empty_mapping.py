print("abc" % {}, "abc" % [], "%s" % {})  # expect: abc abc {}
