// bytes and bytearray: their layouts and the C++ way to make them.
#pragma once

#include <string_view>

#include "runtime/buffer.h"

namespace bufo {

struct Bytes : Object {
  static constexpr TypeIndex kIndex = kTypeBytes;
  int64_t hash_cache;  // 0: not computed
  ptrdiff_t length;
  uint8_t data[1];  // NUL-terminated
};

/// While export_count > 0 the data neither moves nor changes length.
struct ByteArray : Object {
  static constexpr TypeIndex kIndex = kTypeByteArray;
  uint8_t* block;  // raw heap block, null when empty
  uint8_t* start;  // first live byte inside block: del b[:n] moves it, not the bytes
  ptrdiff_t length;
  ptrdiff_t capacity;  // bytes from start to the block's end
  ptrdiff_t export_count;
};

Result<Ref<Bytes>> make_bytes(VM&, const void* data, ptrdiff_t nbytes);
Result<Ref<Bytes>> make_bytes_uninitialized(VM&, ptrdiff_t nbytes);
Result<Ref<ByteArray>> make_bytearray(VM&, const void* data, ptrdiff_t nbytes);
/// BufferError "Existing exports of data: object cannot be re-sized" while exported.
Result<void> bytearray_resize(VM&, ByteArray&, ptrdiff_t nbytes);
class StrBuilder;
/// b'...' with CPython's quoting.
void bytes_append_repr(StrBuilder&, const uint8_t* data, ptrdiff_t nbytes);

}  // namespace bufo
