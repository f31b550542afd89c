// What bytes and bytearray share: their methods, and how they look at each other and at buffers.
//
// Arguments are converted first, since that runs Python code; only then the bytes are borrowed, and
// a bytearray's export count is held up meanwhile, so that no destructor can resize it.
#pragma once

#include "runtime/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"

namespace bufo {

class StrBuilder;

/// The bytes of a bytes or bytearray object (or of a subclass), held in place.
class PinnedBytes {
 public:
  PinnedBytes(VM& vm, Value v) {
    if (vm.type_of(v).layout == kTypeBytes) {
      data = as<Bytes>(v).data;
      nbytes = as<Bytes>(v).length;
    } else {
      array_ = &as<ByteArray>(v);
      ++array_->export_count;
      data = array_->start;
      nbytes = array_->length;
    }
  }
  PinnedBytes(const PinnedBytes&) = delete;
  PinnedBytes& operator=(const PinnedBytes&) = delete;
  ~PinnedBytes() {
    if (array_ != nullptr) --array_->export_count;
  }
  bool is_array() const { return array_ != nullptr; }

  const uint8_t* data;
  ptrdiff_t nbytes;

 private:
  ByteArray* array_ = nullptr;
};

/// A bytes-like argument; exact bytes need no Buffer.
class BytesArgument {
 public:
  BytesArgument() = default;
  BytesArgument(const BytesArgument&) = delete;
  BytesArgument& operator=(const BytesArgument&) = delete;
  /// TypeError "a bytes-like object is required, not 'T'". Runs Python code.
  Result<void> acquire(VM& vm, Value v) {
    if (is_exact<Bytes>(v)) {
      data = as<Bytes>(v).data;
      nbytes = as<Bytes>(v).length;
      return ok();
    }
    buffer_ = TRY(acquire_bytes(vm, v));
    data = buffer_.data;
    nbytes = buffer_.nbytes;
    return ok();
  }
  /// As acquire, but an int stands for one byte. `what` as in "argument should be integer or
  /// bytes-like object, not 'T'"; ValueError "byte must be in range(0, 256)".
  Result<void> acquire_or_byte(VM&, Value v);

  const uint8_t* data = nullptr;
  ptrdiff_t nbytes = 0;

 private:
  Buffer buffer_;
  uint8_t byte_ = 0;
};

inline bool is_bytes_or_array(VM& vm, Value v) {
  return is_a<Bytes>(vm, v) || is_a<ByteArray>(vm, v);
}
/// The bytes of one value; shared objects for lengths 0 and 1.
Result<Ref<Bytes>> make_byte_object(VM&, uint8_t byte);
/// A new bytes, or a new bytearray if `array`.
Result<Value> make_bytes_like(VM&, bool array, const void* data, ptrdiff_t nbytes);
/// The same, its bytes not set; `data` tells where they go.
Result<Value> make_bytes_like_uninitialized(VM&, bool array, ptrdiff_t nbytes, uint8_t*& data);
/// One step for each 4 KB.
inline Result<void> tick_for_bytes(VM& vm, ptrdiff_t nbytes) { return vm.tick(nbytes >> 12); }
/// The value of one byte: ValueError "byte must be in range(0, 256)". Runs Python code.
Result<uint8_t> byte_value(VM&, Value v);
/// Copies count bytes apart by `step` from data[start].
void copy_byte_slice(uint8_t* out, const uint8_t* data, const SliceBounds&);

/// Collects bytes from any iterable of ints, for constructors and extend(). `range_message` is the
/// ValueError's text.
class ByteCollector {
 public:
  explicit ByteCollector(VM& vm) : vm_(vm) {}
  ByteCollector(const ByteCollector&) = delete;
  ByteCollector& operator=(const ByteCollector&) = delete;
  ~ByteCollector() {
    if (data_ != nullptr) vm_.heap.free(data_);
  }
  Result<void> collect(Value iterable, const char* range_message);
  const uint8_t* data() const { return data_; }
  ptrdiff_t nbytes() const { return nbytes_; }

 private:
  Result<void> add(Value item, const char* range_message);
  VM& vm_;
  uint8_t* data_ = nullptr;
  ptrdiff_t nbytes_ = 0, capacity_ = 0;
};

/// As bytes_append_repr, with one more character that gets a backslash: a bytearray's repr escapes
/// every single quote, whatever the quotes are.
void append_bytes_repr(StrBuilder&, const uint8_t* data, ptrdiff_t nbytes, char escaped);

/// hex(sep, bytes_per_sep) of any bytes; the arguments `sep` and `bytes_per_sep` stand at 1 and 2.
enum class HexResult : uint8_t { kStr, kBytes };
Result<Value> hex_of_bytes(VM&, const uint8_t* data, ptrdiff_t nbytes, const Args&,
                           HexResult = HexResult::kStr);

// --- iterators of both types
struct BytesIterator : Object {
  static constexpr TypeIndex kIndex = kTypeBytesIterator;
  Value bytes;  // owned; unbound when exhausted
  ptrdiff_t next;
};
void bytes_iterator_dealloc(VM&, Object*);
Result<Value> bytes_iterator_length_hint(VM&, const Args&);
Result<Value> bytes_iterator_reduce(VM&, const Args&);
Result<Value> bytes_iterator_setstate(VM&, const Args&);

// Slots that both types have.
Result<Value> byteslike_concat(VM&, Value left, Value right);
Result<Value> byteslike_compare(VM&, Value self, Value other, CompareOp);
Result<bool> byteslike_contains(VM&, Value self, Value item);
Result<Value> byteslike_mod(VM&, Value left, Value right);
Result<Value> byteslike_repeat(VM&, Value self, Value count);

// The methods, for both tables. byteslike_search.cc
Result<Value> byteslike_count(VM&, const Args&);
Result<Value> byteslike_endswith(VM&, const Args&);
Result<Value> byteslike_find(VM&, const Args&);
Result<Value> byteslike_index(VM&, const Args&);
Result<Value> byteslike_partition(VM&, const Args&);
Result<Value> byteslike_removeprefix(VM&, const Args&);
Result<Value> byteslike_removesuffix(VM&, const Args&);
Result<Value> byteslike_replace(VM&, const Args&);
Result<Value> byteslike_rfind(VM&, const Args&);
Result<Value> byteslike_rindex(VM&, const Args&);
Result<Value> byteslike_rpartition(VM&, const Args&);
Result<Value> byteslike_rsplit(VM&, const Args&);
Result<Value> byteslike_split(VM&, const Args&);
Result<Value> byteslike_splitlines(VM&, const Args&);
Result<Value> byteslike_startswith(VM&, const Args&);
Result<Value> byteslike_join(VM&, const Args&);
// byteslike.cc
Result<Value> byteslike_capitalize(VM&, const Args&);
Result<Value> byteslike_center(VM&, const Args&);
Result<Value> byteslike_decode(VM&, const Args&);
Result<Value> byteslike_expandtabs(VM&, const Args&);
Result<Value> byteslike_fromhex(VM&, const Args&);
Result<Value> byteslike_hex(VM&, const Args&);
Result<Value> byteslike_isalnum(VM&, const Args&);
Result<Value> byteslike_isalpha(VM&, const Args&);
Result<Value> byteslike_isascii(VM&, const Args&);
Result<Value> byteslike_isdigit(VM&, const Args&);
Result<Value> byteslike_islower(VM&, const Args&);
Result<Value> byteslike_isspace(VM&, const Args&);
Result<Value> byteslike_istitle(VM&, const Args&);
Result<Value> byteslike_isupper(VM&, const Args&);
Result<Value> byteslike_ljust(VM&, const Args&);
Result<Value> byteslike_lower(VM&, const Args&);
Result<Value> byteslike_lstrip(VM&, const Args&);
Result<Value> byteslike_maketrans(VM&, const Args&);
Result<Value> byteslike_rjust(VM&, const Args&);
Result<Value> byteslike_rstrip(VM&, const Args&);
Result<Value> byteslike_strip(VM&, const Args&);
Result<Value> byteslike_swapcase(VM&, const Args&);
Result<Value> byteslike_title(VM&, const Args&);
Result<Value> byteslike_translate(VM&, const Args&);
Result<Value> byteslike_upper(VM&, const Args&);
Result<Value> byteslike_zfill(VM&, const Args&);

}  // namespace bufo

#define BUFO_BYTES_ITERATOR_METHODS                                            \
  method("__length_hint__", "(self, /)", bytes_iterator_length_hint, nullptr), \
      method("__reduce__", "(self, /)", bytes_iterator_reduce, nullptr),       \
      method("__setstate__", "(self, state, /)", bytes_iterator_setstate, nullptr)

/// The rows that the method tables of bytes and bytearray have in common.
#define BUFO_BYTESLIKE_METHODS                                                                     \
  method("capitalize", "(self, /)", byteslike_capitalize,                                          \
         "A copy with the first letter upper case and the others lower case."),                    \
      method("center", "(self, width, fillchar=b' ', /)", byteslike_center,                        \
             "Padded on both sides to the width."),                                                \
      method("count", "(self, sub, start=None, end=None, /)", byteslike_count,                     \
             "How often sub occurs in self[start:end] without overlap."),                          \
      method("decode", "(self, /, encoding='utf-8', errors='strict')", byteslike_decode,           \
             "The text that the bytes stand for in that encoding."),                               \
      method("endswith", "(self, suffix, start=None, end=None, /)", byteslike_endswith,            \
             "Whether self[start:end] ends with the suffix, or with one of a tuple of them."),     \
      method("expandtabs", "(self, /, tabsize=8)", byteslike_expandtabs,                           \
             "A copy with tabs replaced by spaces up to the next multiple of tabsize."),           \
      method("find", "(self, sub, start=None, end=None, /)", byteslike_find,                       \
             "The lowest index of sub within self[start:end], or -1."),                            \
      class_method("fromhex", "(cls, string, /)", byteslike_fromhex,                               \
                   "The bytes that pairs of hexadecimal digits stand for."),                       \
      method("hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", byteslike_hex,            \
             "Two hexadecimal digits for each byte."),                                             \
      method("index", "(self, sub, start=None, end=None, /)", byteslike_index,                     \
             "As find(), but ValueError when there is none."),                                     \
      method("isalnum", "(self, /)", byteslike_isalnum, "ASCII letters and digits only?"),         \
      method("isalpha", "(self, /)", byteslike_isalpha, "ASCII letters only?"),                    \
      method("isascii", "(self, /)", byteslike_isascii, "No byte above 0x7f?"),                    \
      method("isdigit", "(self, /)", byteslike_isdigit, "ASCII digits only?"),                     \
      method("islower", "(self, /)", byteslike_islower, "Some letters, none of them upper case?"), \
      method("isspace", "(self, /)", byteslike_isspace, "ASCII whitespace only?"),                 \
      method("istitle", "(self, /)", byteslike_istitle, "Does each word begin with its capital?"), \
      method("isupper", "(self, /)", byteslike_isupper, "Some letters, none of them lower case?"), \
      method("join", "(self, iterable_of_bytes, /)", byteslike_join,                               \
             "The bytes-like objects of the iterable with this one between them."),                \
      method("ljust", "(self, width, fillchar=b' ', /)", byteslike_ljust, "Padded on the right."), \
      method("lower", "(self, /)", byteslike_lower, "A copy in lower case."),                      \
      method("lstrip", "(self, bytes=None, /)", byteslike_lstrip,                                  \
             "Without leading whitespace, or leading bytes of the argument."),                     \
      static_method("maketrans", "(frm, to, /)", byteslike_maketrans, "A table for translate()."), \
      method("partition", "(self, sep, /)", byteslike_partition,                                   \
             "(before, sep, after) at the first sep; (self, b'', b'') if there is none."),         \
      method("removeprefix", "(self, prefix, /)", byteslike_removeprefix, "Without the prefix."),  \
      method("removesuffix", "(self, suffix, /)", byteslike_removesuffix, "Without the suffix."),  \
      method("replace", "(self, old, new, count=-1, /)", byteslike_replace,                        \
             "A copy with old replaced by new, the first count times."),                           \
      method("rfind", "(self, sub, start=None, end=None, /)", byteslike_rfind,                     \
             "The highest index of sub within self[start:end], or -1."),                           \
      method("rindex", "(self, sub, start=None, end=None, /)", byteslike_rindex,                   \
             "As rfind(), but ValueError when there is none."),                                    \
      method("rjust", "(self, width, fillchar=b' ', /)", byteslike_rjust, "Padded on the left."),  \
      method("rpartition", "(self, sep, /)", byteslike_rpartition,                                 \
             "(before, sep, after) at the last sep; (b'', b'', self) if there is none."),          \
      method("rsplit", "(self, /, sep=None, maxsplit=-1)", byteslike_rsplit,                       \
             "As split(), but counting splits from the right."),                                   \
      method("rstrip", "(self, bytes=None, /)", byteslike_rstrip,                                  \
             "Without trailing whitespace, or trailing bytes of the argument."),                   \
      method("split", "(self, /, sep=None, maxsplit=-1)", byteslike_split,                         \
             "The parts between separators, or between runs of whitespace."),                      \
      method("splitlines", "(self, /, keepends=False)", byteslike_splitlines,                      \
             "The lines as a list."),                                                              \
      method("startswith", "(self, prefix, start=None, end=None, /)", byteslike_startswith,        \
             "Whether self[start:end] starts with the prefix, or with one of a tuple of them."),   \
      method("strip", "(self, bytes=None, /)", byteslike_strip,                                    \
             "Without whitespace at the ends, or bytes of the argument."),                         \
      method("swapcase", "(self, /)", byteslike_swapcase, "A copy with the cases swapped."),       \
      method("title", "(self, /)", byteslike_title, "A copy with each word in title case."),       \
      method("translate", "(self, table, /, delete=b'')", byteslike_translate,                     \
             "A copy without the bytes of delete, the others mapped through the table."),          \
      method("upper", "(self, /)", byteslike_upper, "A copy in upper case."),                      \
      method("zfill", "(self, width, /)", byteslike_zfill, "Padded with zeros after a sign.")
