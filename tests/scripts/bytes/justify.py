print(b"ab".center(6), b"ab".center(5, b"*"), b"ab".ljust(4, b"-"), b"ab".rjust(4), b"ab".zfill(5), b"-5".zfill(4), b"+5".zfill(4), b"abc".center(2))
# expect: b'  ab  ' b'**ab*' b'ab--' b'  ab' b'000ab' b'-005' b'+005' b'abc'
