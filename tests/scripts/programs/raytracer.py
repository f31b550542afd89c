# A ray tracer that renders into a bytearray as binary PPM, through a memoryview of rows.
import math
import struct
import zlib
from functools import reduce
from operator import add


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x=0.0, y=0.0, z=0.0):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y, self.z + o.z)
    def __sub__(self, o): return Vec(self.x - o.x, self.y - o.y, self.z - o.z)  # raises: AttributeError: 'str' object has no attribute 'x'
    def __neg__(self): return Vec(-self.x, -self.y, -self.z)

    def __mul__(self, k):
        if isinstance(k, Vec):
            return Vec(self.x * k.x, self.y * k.y, self.z * k.z)
        return Vec(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __matmul__(self, o): return self.x * o.x + self.y * o.y + self.z * o.z
    def __abs__(self): return math.sqrt(self @ self)
    def __iter__(self): yield from (self.x, self.y, self.z)
    def __repr__(self): return "Vec({:.4g}, {:.4g}, {:.4g})".format(*self)
    def __eq__(self, o): return isinstance(o, Vec) and tuple(self) == tuple(o)
    def unit(self): return self * (1 / abs(self))
    def reflect(self, n): return self - n * (2 * (self @ n))


class Sphere:
    def __init__(self, center, radius, color, shine=0.0):
        self.center, self.radius, self.color, self.shine = center, radius, color, shine

    def hit(self, origin, direction):
        oc = origin - self.center
        b = oc @ direction
        c = oc @ oc - self.radius ** 2
        d = b * b - c
        if d < 0:
            return None
        root = math.sqrt(d)
        for t in (-b - root, -b + root):
            if t > 1e-4:
                return t
        return None

    def normal(self, point):
        return (point - self.center) * (1 / self.radius)

    def color_at(self, point):
        return self.color


class Plane:
    shine = 0.1

    def __init__(self, height):
        self.height = height

    def hit(self, origin, direction):
        if abs(direction.y) < 1e-6:
            return None
        t = (self.height - origin.y) / direction.y
        return t if t > 1e-4 else None

    def normal(self, point):
        return Vec(0, 1, 0)

    def color_at(self, point):
        return Vec(0.9, 0.9, 0.9) if (math.floor(point.x) + math.floor(point.z)) % 2 else Vec(0.2, 0.2, 0.25)


class Scene:
    def __init__(self, *things, light=Vec(-4, 6, 3), ambient=0.1):
        self.things, self.light, self.ambient = things, light, ambient
        self.rays = 0

    def nearest(self, origin, direction):
        self.rays += 1
        best = None
        for thing in self.things:
            if (t := thing.hit(origin, direction)) is not None and (best is None or t < best[0]):
                best = t, thing
        return best

    def trace(self, origin, direction, depth=3):
        found = self.nearest(origin, direction)
        if found is None:
            k = 0.5 * (direction.y + 1)
            return Vec(1, 1, 1) * (1 - k) + Vec(0.4, 0.6, 1) * k
        t, thing = found
        point = origin + direction * t
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        strength = self.ambient
        if self.nearest(point, to_light) is None:
            strength += max(0.0, normal @ to_light)
        color = thing.color_at(point) * strength
        if thing.shine and depth:
            color = color * (1 - thing.shine) + self.trace(point, direction.reflect(normal), depth - 1) * thing.shine
        return color


def clamp(x):
    return max(0, min(255, round(x * 255)))


def render(scene, width, height):
    header = b"P6\n%d %d\n%d\n" % (width, height, 255)
    image = bytearray(header) + bytearray(width * height * 3)
    with memoryview(image) as whole:
        pixels = whole[len(header):].cast("B", (height, width, 3))
        eye = Vec(0, 1, 4)
        for y in range(height):
            for x in range(width):
                direction = Vec((x + 0.5) / width * 2 - 1, (1 - (y + 0.5) / height * 2) * height / width, -1.2).unit()
                for channel, value in enumerate(scene.trace(eye, direction)):
                    pixels[y, x, channel] = clamp(value)
        print(pixels.shape, pixels.strides, pixels.ndim, pixels.format, pixels.nbytes, pixels.c_contiguous)
        pixels.release()
    return image


scene = Scene(Plane(0), Sphere(Vec(0, 1, 0), 1, Vec(0.9, 0.2, 0.2), 0.3), Sphere(Vec(1.7, 0.6, 0.6), 0.6, Vec(0.2, 0.8, 0.3), 0.5), Sphere(Vec(-1.5, 0.5, 1), 0.5, Vec(0.2, 0.3, 0.9)))
W, H = 32, 20
image = render(scene, W, H)
print(image[:12], len(image), scene.rays)
body = memoryview(image)[-W * H * 3:]
luma = [[(2 * body[(y * W + x) * 3] + 5 * body[(y * W + x) * 3 + 1] + body[(y * W + x) * 3 + 2]) // 8 for x in range(W)] for y in range(H)]
for row in luma:
    print("".join(" .:-=+*#%@"[v * 9 // 255] for v in row) + "|")
print(f"{zlib.crc32(image):08x} {zlib.adler32(image):#x}")
planes = [bytes(body[c::3]) for c in range(3)]
print([f"{sum(p) / len(p):.3f}" for p in planes], [max(p) for p in planes], [min(p) for p in planes])
print(reduce(add, (Vec(i, -i, i / 2) for i in range(5))), abs(Vec(3, 4)), Vec(1, 2, 3) * 2 == 2 * Vec(1, 2, 3), list(-Vec(1, 2, 3)))
chunks = b"".join(struct.pack(">I4s", len(p), name) + p[:4] + struct.pack(">I", zlib.crc32(p)) for name, p in zip((b"RRRR", b"GGGG", b"BBBB"), planes))
print(chunks.hex("-", 4))
for bad in (lambda: Vec(1) + 1, lambda: Vec(1) @ 2, lambda: setattr(Vec(), "w", 1), lambda: memoryview(image).cast("B", (7, 7)), lambda: memoryview(b"abc")[0:1].__setitem__(0, 1), lambda: image.extend(b"x") or body[0]):
    try:
        print(bad())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
body.release()
image.extend(b"!")
print(image[-3:])
Scene(Sphere("here", 1, None)).trace(Vec(0, 0, 0), Vec(0, 0, 1))
# expect: (20, 32, 3) (96, 3, 1) 3 B 1920 True
# expect: bytearray(b'P6\n32 20\n255') 1933 1800
# expect: ********************************|
# expect: ********************************|
# expect: ********************************|
# expect: ********************************|
# expect: ********************************|
# expect: **************=---**************|
# expect: ************==----::************|
# expect: ##**********=----:::**********##|
# expect: ###########==----::::###########|
# expect: ###########------::::###++==####|
# expect: ....--::...:.-..:: :.::-++===:::|
# expect: .==-::.. .=...-:   ...--++===-.-|
# expect: *..::..   *.  . ::: +.::-:....=.|
# expect: ##...     ::  ::    ...:=:.---..|
# expect: ###      ##::     ...  -=...-  .|
# expect: %##       ..#**      ..*.-      |
# expect: :::#.   .. :....******:......***|
# expect: :%%#####.:::....****#**......:.*|
# expect: %%%####...:.....*****#**.....:::|
# expect: %%####....:.....*****#****....::|
# expect: 23e08ac4 0x535a0de7
# expect: ['118.473', '130.959', '164.772'] [227, 230, 255] [5, 5, 5]
# expect: Vec(10, -10, 5) 5.0 True [-1, -2, -3]
# expect: 00000280-52525252-97969695-8b3ba58a-00000280-47474747-bab9b9b8-eae627f6-00000280-42424242-ffffffff-cfa72365
# expect: AttributeError: 'int' object has no attribute 'x'
# expect: AttributeError: 'int' object has no attribute 'x'
# expect: AttributeError: 'Vec' object has no attribute 'w'
# expect: TypeError: memoryview: product(shape) * itemsize != buffer size
# expect: TypeError: cannot modify read-only memory
# expect: BufferError: Existing exports of data: object cannot be re-sized
# expect: bytearray(b'8I!')
