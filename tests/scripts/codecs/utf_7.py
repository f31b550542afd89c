def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: "a+b".encode("utf-7"))  # expect: b'a+-b'
t(lambda: "Hi \u20ac!".encode("utf7"))  # expect: b'Hi +IKw!'
t(lambda: "\U00012345~\\-".encode("u7"))  # expect: b'+2AjfRQB+AFw--'
t(lambda: b"Hi +IKw-!".decode("utf-7"))  # expect: 'Hi €!'
t(lambda: b"+-".decode("utf-7"))  # expect: '+'
t(lambda: b"+2AjfRQ-".decode("utf-7") == "\U00012345")  # expect: True
t(lambda: b"+IK".decode("utf-7"))
# expect: UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-2: unterminated shift sequence
t(lambda: b"+IKx!".decode("utf-7"))
# expect: UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-4: non-zero padding bits in shift sequence
t(lambda: b"+ x".decode("utf-7"))
# expect: UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-1: ill-formed sequence
t(lambda: b"\xff".decode("utf-7"))
# expect: UnicodeDecodeError: 'utf7' codec can't decode byte 0xff in position 0: unexpected special character
t(lambda: b"a\xff+IKx!b".decode("utf-7", "replace"))  # expect: 'a�€�b'
