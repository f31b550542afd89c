print(bytes(source="abc", encoding="utf-8", errors="strict"))  # expect: b'abc'
