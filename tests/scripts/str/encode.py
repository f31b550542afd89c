print("é".encode(), "é".encode("latin-1"), "€".encode("utf-16-le"), "a".encode("ascii"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"))
# expect: b'\xc3\xa9' b'\xe9' b'\xac ' b'a' b'' b'?'
print("é€😀".encode("ascii", "backslashreplace"), "é€".encode("ascii", "xmlcharrefreplace"), "\ud800".encode("utf-8", "surrogatepass"), "\udcff".encode("utf-8", "surrogateescape"))
# expect: b'\\xe9\\u20ac\\U0001f600' b'&#233;&#8364;' b'\xed\xa0\x80' b'\xff'
