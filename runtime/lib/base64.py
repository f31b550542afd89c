"""Bytes as text: base 16, 32, 64 and 85."""

import binascii
import struct

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode",
           "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
           "b85encode", "b85decode", "a85encode", "a85decode", "standard_b64encode",
           "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

bytes_types = (bytes, bytearray)


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r"
                        % s.__class__.__name__) from None


# --- base 64


def b64encode(s, altchars=None):
    """Encode in base 64; altchars are two characters to use in the places of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode base 64. What does not belong to it is left out, or refused with validate=True."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode in base 64 with + and /."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode base 64 with + and /."""
    return b64decode(s)


_urlsafe_encoding = bytes.maketrans(b"+/", b"-_")
_urlsafe_decoding = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Encode in base 64 with - and _, which mean nothing in URLs and file names."""
    return b64encode(s).translate(_urlsafe_encoding)


def urlsafe_b64decode(s):
    """Decode base 64 with - and _."""
    return b64decode(_bytes_from_decode_data(s).translate(_urlsafe_decoding))


# --- base 32

_b32alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hexalphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_b32tables = {}  # alphabet to the texts of all pairs of characters
_b32reversed = {}  # alphabet to the values of its characters


def _b32encode(alphabet, s):
    if alphabet not in _b32tables:
        chars = [bytes((c,)) for c in alphabet]
        _b32tables[alphabet] = [a + b for a in chars for b in chars]
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    leftover = len(s) % 5
    if leftover:
        s = s + b"\0" * (5 - leftover)
    pairs = _b32tables[alphabet]
    encoded = bytearray()
    for i in range(0, len(s), 5):
        c = int.from_bytes(s[i:i + 5])
        encoded += (pairs[c >> 30] + pairs[(c >> 20) & 0x3FF] + pairs[(c >> 10) & 0x3FF]
                    + pairs[c & 0x3FF])
    if leftover:
        padding = {1: 6, 2: 4, 3: 3, 4: 1}[leftover]
        encoded[-padding:] = b"=" * padding
    return bytes(encoded)


def _b32decode(alphabet, s, casefold=False, map01=None):
    if alphabet not in _b32reversed:
        _b32reversed[alphabet] = {c: value for value, c in enumerate(alphabet)}
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padchars = length - len(s)
    values = _b32reversed[alphabet]
    decoded = bytearray()
    acc = 0
    for i in range(0, len(s), 8):
        quantum = s[i:i + 8]
        acc = 0
        try:
            for c in quantum:
                acc = (acc << 5) + values[c]
        except KeyError:
            raise binascii.Error("Non-base32 digit found") from None
        decoded += acc.to_bytes(5) if len(quantum) == 8 else b"\0" * 5
    if length % 8 or padchars not in {0, 1, 3, 4, 6}:
        raise binascii.Error("Incorrect padding")
    if padchars and decoded:
        acc <<= 5 * padchars
        last = acc.to_bytes(5)
        decoded[-5:] = last[:(43 - 5 * padchars) // 8]
    return bytes(decoded)


def b32encode(s):
    """Encode in base 32."""
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """Decode base 32; casefold allows lower case. map01: what the digit 1 means, I or L, and 0
    means O then."""
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """Encode in base 32 with digits before letters."""
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    """Decode base 32 with digits before letters."""
    return _b32decode(_b32hexalphabet, s, casefold)


# --- base 16


def b16encode(s):
    """Encode in base 16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode base 16; casefold allows lower case."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# --- base 85

_A85START = b"<~"
_A85END = b"~>"
_a85pairs = None
_b85alphabet = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                b"!#$%&()*+-;<=>?@^_`{|}~")
_b85pairs = None
_b85values = None


def _pairs(alphabet):
    chars = [bytes((c,)) for c in alphabet]
    return chars, [a + b for a in chars for b in chars]


def _85encode(b, tables, pad=False, foldnuls=False, foldspaces=False):
    chars, pairs = tables
    if not isinstance(b, bytes_types):
        b = memoryview(b).tobytes()
    padding = -len(b) % 4
    if padding:
        b = b + b"\0" * padding
    words = struct.unpack("!%dI" % (len(b) // 4), b)
    chunks = [b"z" if foldnuls and not word else
              b"y" if foldspaces and word == 0x20202020 else
              pairs[word // 614125] + pairs[word // 85 % 7225] + chars[word % 85]
              for word in words]
    if padding and not pad:
        if chunks[-1] == b"z":
            chunks[-1] = chars[0] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode in Ascii85: foldspaces writes four spaces as y; wrapcol is the length of lines; pad
    fills up to whole words; adobe frames the text with <~ and ~>."""
    global _a85pairs
    if _a85pairs is None:
        _a85pairs = _pairs(range(33, 118))
    result = _85encode(b, _a85pairs, pad, True, foldspaces)
    if adobe:
        result = _A85START + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b"")
        result = b"\n".join(chunks)
    if adobe:
        result += _A85END
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode Ascii85; ignorechars are left out of the text."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(_A85END))
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    pack = struct.Struct("!I").pack
    decoded = []
    curr = []
    # What is missing in the last word counts as the highest digit.
    for x in b + b"u" * 4:
        if 33 <= x <= 117:
            curr.append(x)
            if len(curr) == 5:
                acc = 0
                for digit in curr:
                    acc = 85 * acc + (digit - 33)
                try:
                    decoded.append(pack(acc))
                except struct.error:
                    raise ValueError("Ascii85 overflow") from None
                curr.clear()
        elif x == 122:
            if curr:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded.append(b"\0\0\0\0")
        elif foldspaces and x == 121:
            if curr:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded.append(b"\x20\x20\x20\x20")
        elif x not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % x)
    result = b"".join(decoded)
    padding = 4 - len(curr)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Encode in base 85 as git and Mercurial do; pad fills up to whole words."""
    global _b85pairs
    if _b85pairs is None:
        _b85pairs = _pairs(_b85alphabet)
    return _85encode(b, _b85pairs, pad)


def b85decode(b):
    """Decode base 85 as git and Mercurial do."""
    global _b85values
    if _b85values is None:
        _b85values = [None] * 256
        for value, c in enumerate(_b85alphabet):
            _b85values[c] = value
    b = _bytes_from_decode_data(b)
    padding = -len(b) % 5
    b = b + b"~" * padding
    out = []
    pack = struct.Struct("!I").pack
    for i in range(0, len(b), 5):
        chunk = b[i:i + 5]
        acc = 0
        try:
            for c in chunk:
                acc = acc * 85 + _b85values[c]
        except TypeError:
            for j, c in enumerate(chunk):
                if _b85values[c] is None:
                    raise ValueError("bad base85 character at position %d" % (i + j)) from None
            raise
        try:
            out.append(pack(acc))
        except struct.error:
            raise ValueError("base85 overflow in hunk starting at byte %d" % i) from None
    result = b"".join(out)
    return result[:-padding] if padding else result


# --- files, and lines as in mail

MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """Encode a binary file in lines of base 64 into another."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (ns := input.read(MAXBINSIZE - len(s))):
            s += ns
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode a file of lines of base 64 into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        m = memoryview(s)
    except TypeError as err:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from err
    if m.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s"
                        % (m.format, s.__class__.__name__))
    if m.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s"
                        % (m.ndim, s.__class__.__name__))


def encodebytes(s):
    """Encode in lines of base 64."""
    _input_type_check(s)
    return b"".join([binascii.b2a_base64(s[i:i + MAXBINSIZE])
                     for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode lines of base 64."""
    _input_type_check(s)
    return binascii.a2b_base64(s)


def main():
    """The command line: encode or decode a file or the standard input."""
    import sys
    import getopt
    usage = f"""usage: {sys.argv[0]} [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)"""
    try:
        opts, args = getopt.getopt(sys.argv[1:], "hdeu")
    except getopt.error as msg:
        sys.stdout = sys.stderr
        print(msg)
        print(usage)
        sys.exit(2)
    func = encode
    for o, a in opts:
        if o == "-e":
            func = encode
        if o in ("-d", "-u"):
            func = decode
        if o == "-h":
            print(usage)
            return
    if args and args[0] != "-":
        with open(args[0], "rb") as f:
            func(f, sys.stdout.buffer)
    else:
        func(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
