"""Encodings by name, and what reads and writes through them.

The registry and the codecs themselves are native (module _codecs); here are the classes that
codecs are described with, and the streams."""

import builtins
import sys
from _codecs import *

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE",
           "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
           "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder",
           "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode",
           "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors",
           "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

# --- byte order marks

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"
if sys.byteorder == "little":
    BOM = BOM_UTF16 = BOM_UTF16_LE
    BOM_UTF32 = BOM_UTF32_LE
else:
    BOM = BOM_UTF16 = BOM_UTF16_BE
    BOM_UTF32 = BOM_UTF32_BE


# --- codecs

class CodecInfo(tuple):
    """What lookup() finds: four functions as a tuple, and more as attributes."""

    # False says that the codec is not between str and bytes, and of no use to str.encode().
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        info = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        info.name = name
        info.encode, info.decode = encode, decode
        info.streamreader, info.streamwriter = streamreader, streamwriter
        info.incrementalencoder = incrementalencoder
        info.incrementaldecoder = incrementaldecoder
        if _is_text_encoding is not None:
            info._is_text_encoding = _is_text_encoding
        return info

    def __repr__(self):
        cls = type(self)
        return "<%s.%s object for encoding %s at %#x>" % (cls.__module__, cls.__qualname__,
                                                          self.name, id(self))


class Codec:
    """The base of codecs without state. Both functions return (what came out, how much went in)."""

    def encode(self, input, errors="strict"):
        """Encode all of the input."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Decode the input, as much as is complete."""
        raise NotImplementedError


class IncrementalEncoder(object):
    """Encodes a text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """Encode the next piece."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """The state, an int as a rule; 0 is the first one."""
        return 0

    def setstate(self, state):
        """Go back to what getstate() gave."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps what it cannot encode yet; subclasses define _buffer_encode()."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        text = self.buffer + input
        result, used = self._buffer_encode(text, self.errors, final)
        self.buffer = text[used:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder(object):
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """Decode the next piece."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """(bytes that wait for more, a further state as an int)."""
        return b"", 0

    def setstate(self, state):
        """Go back to what getstate() gave."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps incomplete sequences; subclasses define _buffer_decode()."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


# --- streams

class _Wrapper:
    """What all streams have in common: what they lack is the wrapped stream's."""

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamWriter(_Wrapper, Codec):
    """Writes what it encodes to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Write the object, encoded."""
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        """Write strings, one behind the other."""
        self.write("".join(list))

    def reset(self):
        """Begin anew; what is pending is written."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if offset == 0 and whence == 0:
            self.reset()


def _first_line(lines):
    return lines[0].splitlines(False)[0]


class StreamReader(_Wrapper, Codec):
    """Reads from a stream of bytes and decodes."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._empty_charbuffer = self.charbuffertype()
        self._forget()

    def _forget(self):
        self.bytebuffer = b""                    # read, not decoded
        self.charbuffer = self._empty_charbuffer  # decoded, not given out; None while there are
        self.linebuffer = None                   # lines that readline() has found in advance

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _decode(self, data, first_line_will_do):
        try:
            return self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            if not first_line_will_do:
                raise
            # An error behind the first line is no matter of this line.
            result = self.decode(data[:error.start], self.errors)
            if len(result[0].splitlines(keepends=True)) <= 1:
                raise
            return result

    def read(self, size=-1, chars=-1, firstline=False):
        """Decoded data. size: about how many bytes to read at a time; chars: how many characters
        to return; negative: all. firstline: errors behind the first line may wait."""
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        if chars < 0:
            # The size bounds the characters too.
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            fresh = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + fresh
            if not data:
                break
            text, used = self._decode(data, firstline)
            self.bytebuffer = data[used:]
            self.charbuffer += text
            if not fresh:
                break
        end = len(self.charbuffer) if chars < 0 else chars
        result = self.charbuffer[:end]
        self.charbuffer = self._empty_charbuffer if chars < 0 else self.charbuffer[end:]
        return result

    def readline(self, size=None, keepends=True):
        """The next line. size: how many bytes to read at a time, and then what there is."""
        if self.linebuffer:
            line = self.linebuffer.pop(0)
            if len(self.linebuffer) == 1:
                # The last one may be the beginning of a line only.
                self.charbuffer = self.linebuffer[0]
                self.linebuffer = None
            return line if keepends else line.splitlines(False)[0]
        wanted = size or 72
        line = self._empty_charbuffer
        while True:
            data = self.read(wanted, firstline=True)
            if data and (data[-1:] == "\r" or data[-1:] == b"\r"):
                # A "\n" may follow, which is of the same line end.
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if len(lines) > 1:
                rest = lines[1:]
                if len(rest) > 1:
                    rest[-1] += self.charbuffer
                    self.linebuffer = rest
                    self.charbuffer = None
                else:
                    self.charbuffer = rest[0] + self.charbuffer
                return lines[0] if keepends else _first_line(lines)
            if lines and lines[0] != _first_line(lines):
                return lines[0] if keepends else _first_line(lines)
            if not data or size is not None:
                return line if keepends or not line else line.splitlines(False)[0]
            if wanted < 8000:
                wanted *= 2

    def readlines(self, sizehint=None, keepends=True):
        """All lines that are left."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read in advance."""
        self._forget()

    def seek(self, offset, whence=0):
        """Set the stream's position, and forget what was read in advance."""
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __iter__(self):
        return self


class StreamReaderWriter(_Wrapper):
    """Reads and writes one stream, through the classes that a codec has for that."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if offset == 0 and whence == 0:
            self.writer.reset()


class StreamRecoder(_Wrapper):
    """A stream of bytes in one encoding, seen as bytes in another one.

    encode and decode are of the side that is seen, Reader and Writer of the stream's."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _seen(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._seen(self.reader.read(size))

    def readline(self, size=None):
        return self._seen(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._seen(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._seen(next(self.reader))

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        # The two may differ in what they keep.
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file of encoded text; without an encoding, as open() does. Files are opened in binary
    mode: line ends stay as they are."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        stream.encoding = encoding
        return stream
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """The file's bytes, which are in file_encoding, as bytes in data_encoding."""
    if file_encoding is None:
        file_encoding = data_encoding
    seen, stored = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, seen.encode, seen.decode, stored.streamreader,
                            stored.streamwriter, errors)
    recoder.data_encoding = data_encoding
    recoder.file_encoding = file_encoding
    return recoder


# --- the parts of a codec

def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def _incremental(encoding, maker):
    if maker is None:
        raise LookupError(encoding)
    return maker


def getincrementalencoder(encoding):
    """The class of incremental encoders; LookupError if the codec has none."""
    return _incremental(encoding, lookup(encoding).incrementalencoder)


def getincrementaldecoder(encoding):
    """The class of incremental decoders; LookupError if the codec has none."""
    return _incremental(encoding, lookup(encoding).incrementaldecoder)


def getreader(encoding):
    """The class of stream readers."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class of stream writers."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode pieces of text one by one. More arguments go to the encoder."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if output := encoder.encode(piece):
            yield output
    if output := encoder.encode("", True):
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode pieces of bytes one by one. More arguments go to the decoder."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if output := decoder.decode(piece):
            yield output
    if output := decoder.decode(b"", True):
        yield output


# --- character maps

def make_identity_dict(rng):
    """A mapping of numbers to themselves."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """A decoding map the other way round; what several bytes stand for cannot be encoded."""
    encoding_map = {}
    for byte, char in decoding_map.items():
        encoding_map[char] = None if char in encoding_map else byte
    return encoding_map


# --- error handlers

strict_errors = lookup_error("strict")
ignore_errors = lookup_error("ignore")
replace_errors = lookup_error("replace")
xmlcharrefreplace_errors = lookup_error("xmlcharrefreplace")
backslashreplace_errors = lookup_error("backslashreplace")
namereplace_errors = lookup_error("namereplace")


# --- the native codecs, where there is no package `encodings`

def _native_codec(name):
    if "encodings" in sys.modules:
        return None
    key = _native_names.get(name)
    if key is None:
        return None
    shown, encode, decode, partial = key

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode(input, errors, final) if partial else decode(input, errors)

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return decode(input, errors)

    def decode_all(input, errors="strict"):
        return decode(input, errors, True) if partial else decode(input, errors)

    return CodecInfo(encode, decode_all, Reader, Writer, Encoder, Decoder, shown)


# By normalised name: the name shown, both functions, whether decoding may stop half-way. The codecs
# with a byte order mark keep a state that these classes have not, and are not among them.
_native_names = {}
for _shown, _encode, _decode, _partial, _names in (
        ("utf-8", utf_8_encode, utf_8_decode, True, "utf_8 utf8 u8"),
        ("utf-7", utf_7_encode, utf_7_decode, True, "utf_7 utf7 u7"),
        ("utf-16-le", utf_16_le_encode, utf_16_le_decode, True, "utf_16_le utf_16le"),
        ("utf-16-be", utf_16_be_encode, utf_16_be_decode, True, "utf_16_be utf_16be"),
        ("utf-32-le", utf_32_le_encode, utf_32_le_decode, True, "utf_32_le utf_32le"),
        ("utf-32-be", utf_32_be_encode, utf_32_be_decode, True, "utf_32_be utf_32be"),
        ("ascii", ascii_encode, ascii_decode, False, "ascii us_ascii 646"),
        ("iso8859-1", latin_1_encode, latin_1_decode, False,
         "latin_1 latin1 iso_8859_1 iso8859_1 l1"),
        ("unicode-escape", unicode_escape_encode, unicode_escape_decode, True, "unicode_escape"),
        ("raw-unicode-escape", raw_unicode_escape_encode, raw_unicode_escape_decode, True,
         "raw_unicode_escape")):
    for _name in _names.split():
        _native_names[_name] = _shown, _encode, _decode, _partial
del _shown, _encode, _decode, _partial, _names, _name
register(_native_codec)
