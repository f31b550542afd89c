print("ab".center(5, "*"), "ab".center(6, "*"), "abc".center(6, "*"), "ab".ljust(4, "-"), "ab".rjust(4, "é"), "ab".zfill(5), "-5".zfill(4), "+5".zfill(4), "--5".zfill(5), "abc".center(2))
# expect: **ab* **ab** *abc** ab-- ééab 000ab -005 +005 -00-5 abc
