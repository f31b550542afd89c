import _socket

s = _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM)


def show(f, *args):
    try:
        print(f(*args))
    except (OSError, TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__ + ":", e)


show(s.bind, "127.0.0.1")  # expect: TypeError: bind(): AF_INET address must be tuple, not str
show(s.bind, ("127.0.0.1",))  # expect: TypeError: AF_INET address must be a pair (host, port)
show(s.bind, ("127.0.0.1", 70000))  # expect: OverflowError: bind(): port must be 0-65535.
show(s.bind, (5, 0))  # expect: TypeError: str, bytes or bytearray expected, not int
show(s.recv, -1)  # expect: ValueError: negative buffersize in recv
show(s.recv_into, bytearray(2), 5)  # expect: ValueError: buffer too small for requested bytes
show(s.settimeout, float("nan"))  # expect: ValueError: Invalid value NaN (not a number)
show(s.settimeout, -1)  # expect: ValueError: Timeout value out of range
show(s.settimeout, "x")  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(s.sendto, b"x")  # expect: TypeError: sendto() takes 2 or 3 arguments (1 given)
s.close()

show(_socket.inet_aton, "127.0.0.1")  # expect: b'\x7f\x00\x00\x01'
show(_socket.inet_aton, "x")  # expect: OSError: illegal IP address string passed to inet_aton
show(_socket.inet_ntoa, b"\x7f\0\0\1")  # expect: 127.0.0.1
show(_socket.inet_ntoa, b"\x7f")  # expect: OSError: packed IP wrong length for inet_ntoa
show(_socket.inet_pton, _socket.AF_INET6, "::1")
# expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01'
show(_socket.inet_ntop, _socket.AF_INET6, bytes(15) + b"\1")  # expect: ::1
show(_socket.inet_ntop, _socket.AF_INET6, b"x")
# expect: ValueError: invalid length of packed IP address string
show(_socket.htons, 1)  # expect: 256
show(_socket.htonl, 1)  # expect: 16777216
show(_socket.htons, 70000)
# expect: OverflowError: htons: Python int too large to convert to C 16-bit unsigned integer
show(_socket.htons, -1)
# expect: OverflowError: htons: can't convert negative Python int to C 16-bit unsigned integer
show(_socket.getaddrinfo, "127.0.0.1", 80, 0, _socket.SOCK_STREAM)
# expect: [(2, 1, 6, '', ('127.0.0.1', 80))]
show(_socket.getnameinfo, ("127.0.0.1", 80), _socket.NI_NUMERICHOST | _socket.NI_NUMERICSERV)
# expect: ('127.0.0.1', '80')
show(_socket.gethostbyname, "127.0.0.1")  # expect: 127.0.0.1
show(_socket.getdefaulttimeout)  # expect: None
_socket.setdefaulttimeout(2.5)
show(_socket.getdefaulttimeout)  # expect: 2.5
_socket.setdefaulttimeout(None)
