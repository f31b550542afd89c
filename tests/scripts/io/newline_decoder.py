import io
d = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(d.decode("a\r")), repr(d.decode("\nb\r")), repr(d.decode("c\n", True)), d.newlines)
# expect: 'a' '\nb' '\nc\n' ('\r', '\n', '\r\n')
d.reset()
print(d.newlines, d.getstate())  # expect: None (b'', 0)
d.decode("x\r")
print(d.getstate())  # expect: (b'', 1)
