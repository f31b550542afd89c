# Sound and pictures in buffers: WAV with struct and array, image filters over memoryview casts.
import array
import io
import itertools
import math
import struct
import sys
from collections import namedtuple
from typing import Iterator

RATE = 8000
Header = namedtuple("Header", "riff size wave fmt fmt_size kind channels rate byte_rate align bits data data_size")
HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")


def sine(freq, seconds, volume=0.5) -> Iterator[float]:
    step = 2 * math.pi * freq / RATE
    return (volume * math.sin(step * n) for n in range(int(seconds * RATE)))


def square(freq, seconds, volume=0.3):
    period = RATE / freq
    return (volume if n % period < period / 2 else -volume for n in range(int(seconds * RATE)))


def envelope(samples, attack=40, release=80):
    samples = list(samples)
    for n, s in enumerate(samples):
        yield s * min(1, n / attack, (len(samples) - n) / release)


def to_pcm(samples):
    return array.array("h", (max(-32768, min(32767, round(s * 32767))) for s in samples))


def wav(pcm, channels=1):
    raw = pcm.tobytes()
    header = HEADER.pack(b"RIFF", 36 + len(raw), b"WAVE", b"fmt ", 16, 1, channels, RATE, RATE * 2 * channels, 2 * channels, 16, b"data", len(raw))
    return header + raw


def read_wav(file):
    header = Header(*HEADER.unpack(file.read(HEADER.size)))
    if header.riff != b"RIFF":
        raise ValueError(f"not RIFF: {header.riff!r}")
    samples = array.array("h")
    samples.frombytes(file.read(header.data_size))
    return header, samples


TUNE = [("A4", 0.05), ("C5", 0.05), ("E5", 0.1), (None, 0.02), ("A4", 0.1)]
NAMES = {name: i for i, name in enumerate("C C# D D# E F F# G G# A A# B".split())}


def frequency(note):
    name, octave = note[:-1], int(note[-1])
    return 440 * 2 ** ((NAMES[name] - 9) / 12 + octave - 4)


track = list(itertools.chain.from_iterable(envelope(sine(frequency(n), t)) if n else itertools.repeat(0.0, int(t * RATE)) for n, t in TUNE))
pcm = to_pcm(track)
blob = wav(pcm)
print(len(track), len(blob), blob[:44].hex(" ", 4), pcm[100:108].tolist(), pcm.itemsize, pcm.typecode, sys.byteorder)
header, back = read_wav(io.BytesIO(blob))
print(header._replace(data=b"?"), back == pcm, header.rate / header.align)
peaks = [max(map(abs, pcm[i:i + 200])) for i in range(0, len(pcm), 200)]
print("".join("▁▂▃▄▅▆▇█"[min(7, p * 8 // 20000)] for p in peaks), [f"{frequency(n):.2f}" for n in ("A4", "C5", "F#3", "B8")])
stereo = array.array("h", bytes(len(pcm) * 4))
with memoryview(stereo) as view:
    view[::2] = memoryview(pcm)
    view[1::2] = memoryview(to_pcm(square(220, len(pcm) / RATE)))
    print(view[200:206].tolist(), view[::2][100:103].tolist(), view.nbytes, view[::2].contiguous, view[::-1][0] == stereo[-1])
print(stereo.buffer_info()[1], stereo.count(0) >= 2, stereo.index(stereo[1]), stereo[:3], array.array("d", [1.5, -2]).tobytes().hex())

W, H = 16, 8
image = bytearray(W * H)
grid = memoryview(image).cast("B", (H, W))
for y in range(H):
    for x in range(W):
        grid[y, x] = (x * 16 ^ y * 32) & 255
print(grid.shape, grid.strides, grid[3, 5], grid.tolist()[1][:6], memoryview(image)[W * 3 + 5])


def box_blur(src, width, height):
    out = bytearray(len(src))
    for y in range(height):
        for x in range(width):
            near = [src[j * width + i] for j in range(max(0, y - 1), min(height, y + 2)) for i in range(max(0, x - 1), min(width, x + 2))]
            out[y * width + x] = sum(near) // len(near)
    return out


blurred = box_blur(image, W, H)
rows = [memoryview(blurred)[y * W:(y + 1) * W] for y in range(H)]
for row in rows[:4]:
    print("".join(" .:-=+*#%@"[v * 9 // 255] for v in row), row[::4].tolist())
flipped = b"".join(rows[::-1])
print(memoryview(flipped).cast("H").tolist()[:4], memoryview(flipped).cast("i", (4, 8))[1, 2], hash(memoryview(flipped)) == hash(flipped), flipped[:3])
voxels = memoryview(bytearray(range(24))).cast("B", (2, 3, 4))
print(voxels[1, 2, 3], voxels.tolist()[1][0], voxels.suboffsets, voxels == memoryview(bytes(range(24))).cast("B", (2, 3, 4)), voxels.itemsize)
doubles = memoryview(struct.pack("4d", 1, 2.5, float("inf"), -0.0)).cast("d", (2, 2))
print(doubles.tolist(), doubles[1, 0], doubles.readonly, doubles.format, doubles.obj[:4])
record = struct.Struct("!BhxI5pf?")
packed = record.pack(200, -5, 70000, b"abc", 0.1, True)
print(record.size, packed, record.unpack(packed), list(struct.iter_unpack("<hh", b"\1\0\2\0\3\0\4\0")), struct.calcsize("@bi"), struct.calcsize("=bi"))
buffer = bytearray(12)
struct.pack_into(">Q", buffer, 2, 0x0102030405060708)
print(buffer, struct.unpack_from(">H", buffer, 4), int.from_bytes(buffer[2:6], "little", signed=True))


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(grid.__getitem__, (9, 0))
attempt(grid.__setitem__, (0, 0), 256)
attempt(grid.__setitem__, (0, 0), "x")
attempt(memoryview(flipped).__setitem__, 0, 1)
attempt(memoryview(b"abc").cast, "H")
attempt(memoryview(b"abcd").cast, "B", (3, 2))
attempt(memoryview(b"abcd")[::2].cast, "H")
attempt(image.append, 1)
attempt(struct.unpack, "<I", b"abc")
attempt(struct.pack, "B", 300)
attempt(struct.pack, "h", 1.5)
attempt(struct.pack, "Z", 1)
attempt(struct.pack_into, "I", buffer, 10, 1)
attempt(array.array, "h", [1, 2, 70000])
attempt(array.array, "h", [1.5])
attempt(array.array, "x")
attempt(pcm.append, "s")
attempt(pcm.frombytes, b"abc")
attempt(read_wav, io.BytesIO(b"RIFX" + blob[4:]))
attempt(read_wav, io.BytesIO(b"short"))
attempt(frequency, "H4")
attempt(memoryview, "text")
attempt(doubles.hex)
grid.release()
attempt(lambda: grid.shape)
image.append(1)
with memoryview(pcm) as view:
    pcm.extend([1, 2])  # raises: BufferError: cannot resize an array that is exporting buffers
# expect: 2560 5164 52494646 24140000 57415645 666d7420 10000000 01000100 401f0000 803e0000 02001000 64617461 00140000 [0, -5550, -10443, -14102, -16093, -16182, -14357, -10835] 2 h little
# expect: Header(riff=b'RIFF', size=5156, wave=b'WAVE', fmt=b'fmt ', fmt_size=16, kind=1, channels=1, rate=8000, byte_rate=16000, align=2, bits=16, data=b'?', data_size=5120) True 4000.0
# expect: ▇▇▇▇▇▇▇▇▆▇▇▇▇ ['440.00', '523.25', '185.00', '7902.13']
# expect: [0, -9830, -5550, -9830, -10443, -9830] [0, -5550, -10443] 10240 False True
# expect: 5120 True 1 array('h', [0, 9830, 139]) 000000000000f83f00000000000000c0
# expect: (8, 16) (16, 1) 48 [32, 48, 0, 16, 96, 112] 48
# expect:    .:---=++**### [24, 69, 133, 197]
# expect: ....:::-=+****## [40, 60, 138, 188]
# expect: :::....-+******+ [72, 56, 149, 184]
# expect: -----:--=+++==== [104, 96, 131, 138]
# expect: [54744, 49370, 38320, 32922] 858859616 True b'\xd8\xd5\xda'
# expect: 23 [12, 13, 14, 15] () True 1
# expect: [[1.0, 2.5], [inf, -0.0]] inf True d b'\x00\x00\x00\x00'
# expect: 18 b'\xc8\xff\xfb\x00\x00\x01\x11p\x03abc\x00=\xcc\xcc\xcd\x01' (200, -5, 70000, b'abc', 0.10000000149011612, True) [(1, 2), (3, 4)] 8 5
# expect: bytearray(b'\x00\x00\x01\x02\x03\x04\x05\x06\x07\x08\x00\x00') (772,) 67305985
# expect: IndexError: index out of bounds on dimension 1
# expect: ValueError: memoryview: invalid value for format 'B'
# expect: TypeError: memoryview: invalid type for format 'B'
# expect: TypeError: cannot modify read-only memory
# expect: TypeError: memoryview: length is not a multiple of itemsize
# expect: TypeError: memoryview: product(shape) * itemsize != buffer size
# expect: TypeError: memoryview: casts are restricted to C-contiguous views
# expect: BufferError: Existing exports of data: object cannot be re-sized
# expect: error: unpack requires a buffer of 4 bytes
# expect: error: 'B' format requires 0 <= number <= 255
# expect: error: required argument is not an integer
# expect: error: bad char in struct format
# expect: error: pack_into requires a buffer of at least 14 bytes for packing 4 bytes at offset 10 (actual buffer size is 12)
# expect: OverflowError: signed short integer is greater than maximum
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: ValueError: bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: bytes length not a multiple of item size
# expect: ValueError: not RIFF: b'RIFX'
# expect: error: unpack requires a buffer of 44 bytes
# expect: KeyError: 'H'
# expect: TypeError: memoryview: a bytes-like object is required, not 'str'
# expect: 000000000000f03f0000000000000440000000000000f07f0000000000000080
# expect: ValueError: operation forbidden on released memoryview object
