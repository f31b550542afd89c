# A log-structured key-value store in files, an index, compaction, iterators, a query pipeline, pickled snapshots.
import base64
import binascii
import bisect
import hashlib
import io
import itertools
import os
import struct
import sys
import tempfile
import zlib
from collections import OrderedDict, deque, namedtuple
from collections.abc import MutableMapping
from contextlib import closing, contextmanager, nullcontext, suppress
from operator import itemgetter
from typing import NamedTuple

MAGIC = b"KVS\x01"
RECORD = struct.Struct("<IHIB")
TOMBSTONE = 1


class Corrupt(OSError):
    def __init__(self, why, at):
        super().__init__(f"{why} at offset {at}")
        self.at = at


class Store(MutableMapping):
    def __init__(self, path, *, sync=False):
        self.path, self.sync = path, sync
        self.index = {}
        fresh = not os.path.exists(path)
        self.file = open(path, "a+b", buffering=0 if sync else -1)
        if fresh:
            self.file.write(MAGIC)
        else:
            self._load()

    def _load(self):
        self.file.seek(0)
        if (magic := self.file.read(4)) != MAGIC:
            raise Corrupt(f"bad magic {magic!r}", 0)
        at = 4
        while head := self.file.read(RECORD.size):
            if len(head) < RECORD.size:
                raise Corrupt("short record", at)
            crc, klen, vlen, flags = RECORD.unpack(head)
            body = self.file.read(klen + vlen)
            if zlib.crc32(head[4:] + body) != crc:
                raise Corrupt("bad checksum", at)
            key = body[:klen].decode()
            if flags & TOMBSTONE:
                self.index.pop(key, None)
            else:
                self.index[key] = (at + RECORD.size + klen, vlen)
            at += RECORD.size + klen + vlen

    def _append(self, key, value, flags=0):
        raw = key.encode()
        head = struct.pack("<HIB", len(raw), len(value), flags)
        self.file.seek(0, io.SEEK_END)
        at = self.file.tell()
        self.file.write(struct.pack("<I", zlib.crc32(head + raw + value)) + head + raw + value)
        return at + RECORD.size + len(raw)

    def __getitem__(self, key):
        at, length = self.index[key]
        self.file.flush()
        self.file.seek(at)
        return self.file.read(length)

    def __setitem__(self, key, value):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like value is required, not {type(value).__name__!r}")
        self.index[key] = (self._append(key, bytes(value)), len(value))

    def __delitem__(self, key):
        del self.index[key]
        self._append(key, b"", TOMBSTONE)

    def __iter__(self): return iter(sorted(self.index))
    def __len__(self): return len(self.index)
    def __repr__(self): return f"<Store {os.path.basename(self.path)} {len(self)} keys{' closed' if self.file.closed else ''}>"
    def close(self): self.file.close()

    def compact(self):
        temporary = self.path + ".new"
        with closing(Store(temporary)) as fresh:
            for key, value in self.items():
                fresh[key] = value
        before = os.path.getsize(self.path)
        self.close()
        os.replace(temporary, self.path)
        self.__init__(self.path, sync=self.sync)
        return before, os.path.getsize(self.path)

    @contextmanager
    def batch(self):
        pending = {}
        yield pending
        self.update(pending)
        self.file.flush()


class Query:
    def __init__(self, rows, *steps):
        self.rows, self.steps = rows, steps

    def _with(self, step):
        return Query(self.rows, *self.steps, step)

    def where(self, predicate): return self._with(lambda rows: (r for r in rows if predicate(r)))
    def select(self, *names): return self._with(lambda rows: (tuple(getattr(r, n) for n in names) for r in rows))
    def order(self, key, *, reverse=False): return self._with(lambda rows: sorted(rows, key=key, reverse=reverse))
    def limit(self, n): return self._with(lambda rows: itertools.islice(rows, n))
    def group(self, key, fold): return self._with(lambda rows: ((k, fold(list(g))) for k, g in itertools.groupby(sorted(rows, key=key), key)))
    def window(self, n):
        def sliding(rows):
            last = deque(maxlen=n)
            for row in rows:
                last.append(row)
                if len(last) == n:
                    yield tuple(last)
        return self._with(sliding)

    def __iter__(self):
        rows = iter(self.rows)
        for step in self.steps:
            rows = step(rows)
        yield from rows

    def __or__(self, function):
        return function(self)


class Order(NamedTuple):
    id: int
    customer: str
    total: float
    items: tuple = ()

    @property
    def size(self):
        return sum(n for _, n in self.items)

    def pack(self):
        name = self.customer.encode("utf-16-le")
        body = b"".join(struct.pack("<8sH", sku.encode(), n) for sku, n in self.items)
        return struct.pack("<IdH", self.id, self.total, len(name)) + name + body

    @classmethod
    def unpack(cls, raw):
        view = memoryview(raw)
        number, total, n = struct.unpack_from("<IdH", view)
        name = bytes(view[14:14 + n]).decode("utf-16-le")
        return cls(number, name, total, tuple((sku.rstrip(b"\0").decode(), count) for sku, count in struct.iter_unpack("<8sH", view[14 + n:])))  # raises: struct.error: iterative unpacking requires a buffer of a multiple of 10 bytes


folder = tempfile.mkdtemp()
path = os.path.join(folder, "orders.kvs")
orders = [Order(i, name, round(i * 3.25 % 17, 2), tuple((f"SKU{j}", j) for j in range(i % 3))) for i, name in enumerate(["Ada", "Bob", "Zoë", "Ada", "Łukasz", "Bob", "Ada"], 1)]
with closing(Store(path)) as store:
    for order in orders:
        store[f"order/{order.id:03}"] = order.pack()
    store["order/001"] = memoryview(store["order/001"])
    del store["order/006"]
    with store.batch() as pending:
        pending["meta/count"] = b"%d" % len(orders)
        pending["meta/hash"] = hashlib.sha256(b"".join(store.values())).digest()
    print(store, len(store), "order/006" in store, list(store)[:3], store.get("nope", b"?"), os.path.getsize(path))
print(repr(store))
store = Store(path, sync=True)
print(store["meta/count"], store["meta/hash"].hex()[:16], Order.unpack(store["order/003"]), store.compact(), store.pop("meta/count"), store.setdefault("x", bytearray(b"y")))
loaded = [Order.unpack(v) for k, v in store.items() if k.startswith("order/")]
print(loaded == [o for o in orders if o.id != 6], loaded[3]._asdict(), loaded[0]._replace(total=1), Order._fields, Order._field_defaults)
query = Query(loaded)
print(list(query.where(lambda o: o.total > 5).order(itemgetter(2), reverse=True).select("id", "total").limit(3)))
print(dict(query.group(lambda o: o.customer, lambda g: (len(g), round(sum(o.total for o in g), 2)))))
print(list(query.select("id").window(3))[-1], query.select("size") | list | sorted if False else sorted(query.select("size")), query | len if False else sum(1 for _ in query))
tail = base64.b64encode(store["order/005"]).decode()
print(tail, base64.b64decode(tail) == store["order/005"], base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"abc"), base64.b85encode(b"hello"), binascii.hexlify(b"\x01\xff", ":"))
print(hashlib.md5(b"a").hexdigest(), hashlib.sha1(b"").hexdigest()[:10], hashlib.blake2b(b"x", digest_size=6).hexdigest(), hashlib.new("sha3_256", b"z").hexdigest()[:8])


def attempt(label, thunk):
    try:
        print(label, thunk())
    except Exception as error:
        print(label, type(error).__name__, str(error).replace(folder, "DIR"))


attempt("text", lambda: store.__setitem__("k", "text"))
attempt("missing", lambda: store["gone"])
attempt("delete", lambda: store.__delitem__("gone"))
attempt("surrogate", lambda: store.__setitem__("\ud800", b""))
attempt("long key", lambda: store.__setitem__("k" * 70000, b""))
attempt("b64", lambda: base64.b64decode("abc"))
attempt("unhex", lambda: bytes.fromhex("0g"))
attempt("unpack", lambda: Order.unpack(b"short"))
attempt("new", lambda: Order(1))
attempt("hash", lambda: hashlib.new("nope"))
attempt("sha", lambda: hashlib.sha256("text"))
attempt("seek", lambda: io.BytesIO(b"x").seek(-1))
attempt("open", lambda: open(os.path.join(folder, "no", "file")))
attempt("mode", lambda: open(path, "rw"))
attempt("binary", lambda: open(path, "rb", encoding="utf-8"))
attempt("write", lambda: open(path).write("x"))
attempt("listdir", lambda: os.listdir(path))
attempt("rmdir", lambda: os.rmdir(folder))
store.close()
attempt("closed", lambda: store["order/001"])
with open(path, "r+b") as file:
    file.seek(30)
    file.write(b"\xff")
attempt("corrupt", lambda: Store(path))
with open(path, "wb") as file:
    file.write(MAGIC + b"abc")
attempt("short", lambda: Store(path))
with open(path, "w", newline="\r\n") as file:
    print("one\ntwo", file=file)
with open(path, newline="") as file:
    print(repr(file.read()), repr(file.newlines), file.encoding.lower(), file.mode)
with open(path) as file:
    print([line for line in file], file.tell())
attempt("magic", lambda: Store(path))
os.remove(path)
os.rmdir(folder)
with suppress(KeyError), nullcontext(5) as five:
    print(five, {}["x"])
print(bisect.bisect([1, 3, 5], 3), bisect.insort(l := [1, 5], 3), l, bisect.bisect_left(["aa", "b", "ccc"], 2, key=len))
Order.unpack(orders[0].pack()[:-1] + b"x" * 7 + b"\xff")
# expect: <Store orders.kvs 8 keys> 8 False ['meta/count', 'meta/hash', 'order/001'] b'?' 504
# expect: <Store orders.kvs 8 keys closed>
# expect: b'7' 49ec9d7cb9ad001c Order(id=3, customer='Zoë', total=9.75, items=()) (504, 394) b'7' bytearray(b'y')
# expect: True {'id': 4, 'customer': 'Ada', 'total': 13.0, 'items': (('SKU0', 0),)} Order(id=1, customer='Ada', total=1, items=(('SKU0', 0),)) ('id', 'customer', 'total', 'items') {'items': ()}
# expect: [(5, 16.25), (4, 13.0), (3, 9.75)]
# expect: {'Ada': (3, 22.0), 'Bob': (1, 6.5), 'Zoë': (1, 9.75), 'Łukasz': (1, 16.25)}
# expect: ((4,), (5,), (7,)) [(0,), (0,), (0,), (0,), (1,), (1,)] 6
# expect: BQAAAAAAAAAAQDBADABBAXUAawBhAHMAegBTS1UwAAAAAAAAU0tVMQAAAAABAA== True b'-_8=' b'MFRGG===' b'Xk~0{Zv' b'01:ff'
# expect: 0cc175b9c0f1b6a831c399e269772661 da39a3ee5e 0a7651f82b16 3b4aed1c
# expect: text TypeError a bytes-like value is required, not 'str'
# expect: missing KeyError 'gone'
# expect: delete KeyError 'gone'
# expect: surrogate UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: long key error 'H' format requires 0 <= number <= 65535
# expect: b64 Error Incorrect padding
# expect: unhex ValueError non-hexadecimal number found in fromhex() arg at position 1
# expect: unpack error unpack_from requires a buffer of at least 14 bytes for unpacking 14 bytes at offset 0 (actual buffer size is 5)
# expect: new TypeError Order.__new__() missing 2 required positional arguments: 'customer' and 'total'
# expect: hash ValueError unsupported hash type nope
# expect: sha TypeError Strings must be encoded before hashing
# expect: seek ValueError negative seek value -1
# expect: open FileNotFoundError [Errno 2] No such file or directory: 'DIR/no/file'
# expect: mode ValueError must have exactly one of create/read/write/append mode
# expect: binary ValueError binary mode doesn't take an encoding argument
# expect: write UnsupportedOperation not writable
# expect: listdir NotADirectoryError [Errno 20] Not a directory: 'DIR/orders.kvs'
# expect: rmdir OSError [Errno 39] Directory not empty: 'DIR'
# expect: closed ValueError I/O operation on closed file.
# expect: corrupt Corrupt bad checksum at offset 26
# expect: short Corrupt short record at offset 4
# expect: 'one\r\ntwo\r\n' '\r\n' utf-8 r
# expect: ['one\n', 'two\n'] 10
# expect: magic Corrupt bad magic b'one\r' at offset 0
# expect: 2 None [1, 3, 5] 2
