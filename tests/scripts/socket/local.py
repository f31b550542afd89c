import _socket
import select

# A pair of sockets, and memory of the script's own.
a, b = _socket.socketpair()
print(a.family == _socket.AF_UNIX, a.type == _socket.SOCK_STREAM)  # expect: True True
print(a.send(b"hello"), b.recv(3), b.recv(10))  # expect: 5 b'hel' b'lo'
block = bytearray(8)
a.sendall(memoryview(b"0123456789")[2:6])
print(b.recv_into(block), b.getpeername(), bytes(block))
# expect: 4  b'2345\x00\x00\x00\x00'
a.send(b"xyz")
print(b.recv_into(memoryview(block)[4:], 2), block)
# expect: 2 bytearray(b'2345xy\x00\x00')
print(b.recvfrom(10))  # expect: (b'z', None)
print(a.sendmsg([b"ab", b"cd"]), b.recvmsg(10))  # expect: 4 (b'abcd', [], 0, None)

# Waiting.
b.settimeout(0.02)
print(b.gettimeout(), b.getblocking(), b.timeout)  # expect: 0.02 True 0.02
try:
    b.recv(1)
except TimeoutError as e:
    print(repr(e))  # expect: TimeoutError('timed out')
b.setblocking(False)
try:
    b.recv(1)
except BlockingIOError as e:
    print(e.errno)  # expect: 11
b.settimeout(None)
print(select.select([b], [a], [], 0) == ([], [a], []))  # expect: True
a.send(b"!")
print(select.select([b], [], [], 1) == ([b], [], []))  # expect: True
p = select.poll()
p.register(b, select.POLLIN)
print(p.poll(100) == [(b.fileno(), select.POLLIN)])  # expect: True
p.unregister(b)
print(p.poll(0))  # expect: []
with select.epoll() as e:
    e.register(b.fileno(), select.EPOLLIN)
    print(e.poll(1) == [(b.fileno(), select.EPOLLIN)])  # expect: True
    e.unregister(b)
print(e.closed)  # expect: True
a.close()
print(b.recv(5), b.recv(5))  # expect: b'!' b''
b.close()
print(b.fileno())  # expect: -1
try:
    b.send(b"x")
except OSError as e:
    print(e)  # expect: [Errno 9] Bad file descriptor

# A server and a client on this host.
server = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
server.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(1)
client = _socket.socket()
client.connect(server.getsockname())
fd, peer = server._accept()
print(peer == client.getsockname(), peer[0])  # expect: True 127.0.0.1
end = _socket.socket(fileno=fd)
print(end.family == _socket.AF_INET, end.getsockopt(_socket.SOL_SOCKET, _socket.SO_TYPE))
# expect: True 1
client.send(b"request")
client.shutdown(_socket.SHUT_WR)
print(end.recv(100), end.recv(100))  # expect: b'request' b''
for s in (end, client, server):
    s.close()
