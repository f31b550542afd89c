try:
    b"a\xffb".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
    # expect: utf-8 b'a\xffb' 1 2 invalid start byte
try:
    "aé".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
    # expect: ascii aé 1 2 ordinal not in range(128)
