import hashlib, hmac, io
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: hashlib.md5(b"abc").hexdigest())  # expect: '900150983cd24fb0d6963f7d28e17f72'
t(lambda: hashlib.sha1(b"abc").hexdigest())  # expect: 'a9993e364706816aba3e25717850c26c9cd0d89d'
t(lambda: hashlib.sha256(b"abc" * 100).hexdigest())
# expect: 'd9f5aeb06abebb3be3f38adec9a2e3b94228d52193be923eb4e24c9b56ee0930'
t(lambda: hashlib.sha512(memoryview(b"abc")).hexdigest()[:32])
# expect: 'ddaf35a193617abacc417349ae204131'
t(lambda: hashlib.sha3_256(b"").hexdigest())
# expect: 'a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a'
t(lambda: hashlib.shake_128(b"x").hexdigest(40))
# expect: 'e472c5e394f30ff8d5d33803f9593e63e2f3862d48a41ef841e4d6486af49972640f153ccbf2e60c'
t(lambda: hashlib.blake2b(b"x", digest_size=16, key=b"k").hexdigest())
# expect: '050da4b1c0af4cacad707b34ecfd2c8a'
t(lambda: hashlib.new("sha256", b"q").digest_size)  # expect: 32
t(lambda: hashlib.new("nothing"))  # expect: ValueError: unsupported hash type nothing
t(lambda: hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex())
# expect: 'ad35240ac683febfaf3cd49d845473fbbbaa2437f5f82d5a415ae00ac76c6bfc'
t(lambda: hashlib.file_digest(io.BytesIO(b"abc"), "md5").hexdigest())
# expect: '900150983cd24fb0d6963f7d28e17f72'
t(lambda: hmac.new(b"key", b"message", "sha256").hexdigest())
# expect: '6e9ef29b75fffc5b7abae527d58fdadb2fe42e7219011976917343065f58ed4a'
t(lambda: hmac.digest(b"key" * 50, b"message", "md5").hex())
# expect: '4cdbd4f4e063f9a610276f887b97f2d7'
t(lambda: (hmac.compare_digest(b"a", b"a"), hmac.compare_digest("a", "b")))
# expect: (True, False)
t(lambda: hmac.new(b"k"))  # expect: TypeError: Missing required parameter 'digestmod'.
t(lambda: hmac.new("k", digestmod="md5"))
# expect: TypeError: key: expected bytes or bytearray, but got 'str'
