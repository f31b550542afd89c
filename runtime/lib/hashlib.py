"""Message digests by name: md5, sha1, the SHA-2 and SHA-3 families, SHAKE and BLAKE2.

    >>> import hashlib
    >>> hashlib.sha256(b"abc").hexdigest()[:16]
    'ba7816bf8f01cfea'
"""

from _md5 import md5
from _sha1 import sha1
from _sha2 import sha224, sha256, sha384, sha512
from _sha3 import sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256
from _blake2 import blake2b, blake2s

_constructors = {
    "blake2b": blake2b, "blake2s": blake2s, "md5": md5, "sha1": sha1, "sha224": sha224,
    "sha256": sha256, "sha384": sha384, "sha3_224": sha3_224, "sha3_256": sha3_256,
    "sha3_384": sha3_384, "sha3_512": sha3_512, "sha512": sha512, "shake_128": shake_128,
    "shake_256": shake_256,
}
algorithms_guaranteed = set(_constructors)
algorithms_available = set(_constructors)

__all__ = (*sorted(_constructors), "new", "algorithms_guaranteed", "algorithms_available",
           "file_digest", "pbkdf2_hmac")


def new(name, data=b"", **kwargs):
    """A digest object of the algorithm with this name, fed with the data."""
    constructor = _constructors.get(name)
    if constructor is None and isinstance(name, str):
        constructor = _constructors.get(name.lower().replace("-", "_"))
    if constructor is None:
        raise ValueError("unsupported hash type " + str(name))
    return constructor(data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password: PKCS #5, password-based key derivation 2.0, with HMAC."""
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not "
                        f"{type(hash_name).__name__}")
    password, salt = bytes(memoryview(password)), bytes(memoryview(salt))
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    inner, outer = new(hash_name), new(hash_name)
    size = inner.digest_size
    if dklen is None:
        dklen = size
    elif dklen < 1:
        raise ValueError("key length must be greater than 0.")
    block = getattr(inner, "block_size", 64)
    if len(password) > block:
        password = new(hash_name, password).digest()
    password += bytes(block - len(password))
    inner.update(password.translate(bytes(i ^ 0x36 for i in range(256))))
    outer.update(password.translate(bytes(i ^ 0x5C for i in range(256))))

    def keyed(message):
        a, b = inner.copy(), outer.copy()
        a.update(message)
        b.update(a.digest())
        return b.digest()

    key, number = b"", 1
    while len(key) < dklen:
        last = keyed(salt + number.to_bytes(4))
        mixed = int.from_bytes(last)
        for _ in range(iterations - 1):
            last = keyed(last)
            mixed ^= int.from_bytes(last)
        key += mixed.to_bytes(size)
        number += 1
    return key[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """A digest object fed with what a file opened in binary mode has left."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    view = memoryview(bytearray(_bufsize))
    while count := fileobj.readinto(view):
        made.update(view[:count])
    return made
