import io
b = io.BytesIO(b"a\nb\nc")
print(b.readlines(), b.readline())  # expect: [b'a\n', b'b\n', b'c'] b''
b.seek(0)
print(b.readlines(2), b.readline(5))  # expect: [b'a\n'] b'b\n'
b.writelines([b"x", b"y"])
print(b.getvalue(), b.read1(5), b.peek if hasattr(b, "peek") else "no peek")
# expect: b'a\nb\nxy' b'' no peek
