# Compressors: Huffman with a canonical table, LZ77, run lengths, Burrows-Wheeler; bit streams over bytearray.
import itertools
import zlib
from collections import Counter
from io import BytesIO


class BitWriter:
    def __init__(self):
        self.data, self.buffer, self.count = bytearray(), 0, 0

    def write(self, value, width):
        if value >> width:
            raise OverflowError(f"{value} does not fit {width} bits")
        self.buffer = self.buffer << width | value
        self.count += width
        while self.count >= 8:
            self.count -= 8
            self.data.append(self.buffer >> self.count & 0xFF)
        self.buffer &= (1 << self.count) - 1

    def finish(self):
        if self.count:
            self.write(0, 8 - self.count)
        return bytes(self.data)


class BitReader:
    def __init__(self, data):
        self.bits = (byte >> shift & 1 for byte in data for shift in range(7, -1, -1))

    def read(self, width):
        value = 0
        for bit in itertools.islice(self.bits, width):
            value = value << 1 | bit
        return value

    def __iter__(self):
        return self.bits


def code_lengths(data):
    queue = sorted((n, (symbol,)) for symbol, n in Counter(data).items())
    lengths = Counter({symbols[0]: 0 for _, symbols in queue})
    if len(queue) == 1:
        return {queue[0][1][0]: 1}
    while len(queue) > 1:
        (n, a), (m, b) = queue[:2]
        for symbol in a + b:
            lengths[symbol] += 1
        queue = sorted(queue[2:] + [(n + m, a + b)])
    return dict(lengths)


def canonical(lengths):
    code, previous, table = 0, 0, {}
    for symbol, length in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
        code <<= length - previous
        table[symbol] = (code, length)
        code += 1
        previous = length
    return table


def huffman_encode(data):
    lengths = code_lengths(data)
    table = canonical(lengths)
    out = BitWriter()
    for symbol in data:
        out.write(*table[symbol])
    head = bytes([len(lengths) - 1]) + b"".join(bytes(pair) for pair in sorted(lengths.items()))
    return len(data).to_bytes(4, "big") + head + out.finish()


def huffman_decode(blob):
    view = memoryview(blob)
    total, kinds = int.from_bytes(view[:4], "big"), view[4] + 1  # raises: IndexError: index out of bounds on dimension 1
    lengths = dict(zip(view[5:5 + 2 * kinds:2], view[6:6 + 2 * kinds:2]))
    back = {(length, code): symbol for symbol, (code, length) in canonical(lengths).items()}
    out, code, width = bytearray(), 0, 0
    for bit in BitReader(view[5 + 2 * kinds:]):
        if len(out) == total:
            break
        code, width = code << 1 | bit, width + 1
        if (symbol := back.get((width, code))) is not None:
            out.append(symbol)
            code = width = 0
    return bytes(out)


def lz_encode(data, window=255, longest=15):
    at, out = 0, []
    while at < len(data):
        best = (0, 0)
        for start in range(max(0, at - window), at):
            length = 0
            while length < longest and at + length < len(data) - 1 and data[start + length] == data[at + length]:
                length += 1
            best = max(best, (length, -(at - start)))
        length, back = best[0], -best[1]
        out.append((back if length else 0, length, data[at + length]))
        at += length + 1
    return out


def lz_decode(triples):
    out = bytearray()
    for back, length, literal in triples:
        for _ in range(length):
            out.append(out[-back])
        out.append(literal)
    return bytes(out)


def bwt(data):
    rotations = sorted(range(len(data)), key=lambda i: data[i:] + data[:i])
    return rotations.index(0), bytes(data[i - 1] for i in rotations)


def unbwt(index, last):
    order = sorted(range(len(last)), key=lambda i: (last[i], i))
    out = bytearray()
    for _ in last:
        index = order[index]
        out.append(last[index])
    return bytes(out)


def runs(data):
    return b"".join(bytes((min(255, len(list(group))), key)) for key, group in itertools.groupby(data))


def unruns(data):
    return b"".join(data[i + 1:i + 2] * data[i] for i in range(0, len(data), 2))


SAMPLES = {
    "text": b"she sells sea shells by the sea shore; the shells she sells are sea shells for sure",
    "one": b"aaaaaaaaaaaa",
    "bytes": bytes(range(64)) * 2,
    "zeros": bytes(40) + b"\xff" + bytes(40),
}
for name, data in SAMPLES.items():
    packed = huffman_encode(data)
    triples = lz_encode(data)
    index, last = bwt(data)
    assert huffman_decode(packed) == data, name
    assert lz_decode(triples) == data, name
    assert unbwt(index, last) == data, name
    assert unruns(runs(data)) == data, name
    sizes = {"huffman": len(packed), "lz": len(triples) * 3, "rle": len(runs(data)), "bwt+rle": len(runs(last))}
    print(f"{name:>6} {len(data):4d}", *(f"{k}={v:>3}({v / len(data):7.1%})" for k, v in sizes.items()), f"{zlib.crc32(packed):#010x}")
    print("       ", last[:30], triples[:3])
    deep = zlib.decompress(zlib.compress(data, 9)) == data
    stream = zlib.decompressobj()
    print("       ", deep, b"".join(stream.decompress(bytes([b])) for b in zlib.compress(data)) == data, stream.eof, stream.unused_data)

print(sorted(canonical(code_lengths(b"abracadabra")).items()), huffman_encode(b"abracadabra").hex(" "))
file = BytesIO(b"".join(map(huffman_encode, SAMPLES.values())))
print(file.seek(0, 2), file.seek(4), file.read(3), file.getbuffer().nbytes)
for bad in (lambda: BitWriter().write(4, 2), lambda: zlib.decompress(b"junk"), lambda: zlib.decompress(zlib.compress(b"abc")[:-2]), lambda: lz_decode([(3, 1, 65)]), lambda: huffman_encode(b""), lambda: lz_encode("text")[0] and lz_decode(lz_encode("text")), lambda: bytes([300]), lambda: int.from_bytes("ab")):
    try:
        print(bad())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
broken = bytearray(huffman_encode(SAMPLES["text"]))
broken[4] = 0
print(huffman_decode(broken[:4] + b"\x00" + b"a\x01" + b"\x00\x00"))
huffman_decode(b"\x00\x00\x00\x05")
# expect:   text   83 huffman= 67(  80.7%) lz= 72(  86.7%) rle=156( 188.0%) bwt+rle= 76(  91.6%) 0xdd029e59
# expect:         b'sssseeeesaaeary;eeee  rhhhhrss' [(0, 0, 115), (0, 0, 104), (0, 0, 101)]
# expect:         True True True b''
# expect:    one   12 huffman=  9(  75.0%) lz=  6(  50.0%) rle=  2(  16.7%) bwt+rle=  2(  16.7%) 0x13932e84
# expect:         b'aaaaaaaaaaaa' [(0, 0, 97), (1, 10, 97)]
# expect:         True True True b''
# expect:  bytes  128 huffman=229( 178.9%) lz=204( 159.4%) rle=256( 200.0%) bwt+rle=128( 100.0%) 0xfb16c502
# expect:         b'??\x00\x00\x01\x01\x02\x02\x03\x03\x04\x04\x05\x05\x06\x06\x07\x07\x08\x08\t\t\n\n\x0b\x0b\x0c\x0c\r\r' [(0, 0, 0), (0, 0, 1), (0, 0, 2)]
# expect:         True True True b''
# expect:  zeros   81 huffman= 20(  24.7%) lz= 21(  25.9%) rle=  6(   7.4%) bwt+rle=  4(   4.9%) 0x49f808b1
# expect:         b'\xff\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' [(0, 0, 0), (1, 15, 0), (1, 15, 0)]
# expect:         True True True b''
# expect: [(97, (0, 1)), (98, (6, 3)), (99, (14, 4)), (100, (15, 4)), (114, (2, 2))] 00 00 00 0b 04 61 01 62 03 63 04 64 04 72 02 69 cf 68
# expect: 325 4 b'\r \x03' 325
# expect: OverflowError: 4 does not fit 2 bits
# expect: error: Error -3 while decompressing data: incorrect header check
# expect: error: Error -5 while decompressing data: incomplete or truncated stream
# expect: IndexError: bytearray index out of range
# expect: ValueError: bytes must be in range(0, 256)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: bytes must be in range(0, 256)
# expect: TypeError: cannot convert 'str' object to bytes
# expect: b'aaaaaaaaaaaaaaaa'
