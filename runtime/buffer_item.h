// Items of buffers as Python values and back: machine numbers, byte order, half floats.
//
// Nothing here knows shapes. Places in memory need no alignment.
#pragma once

#include <cstring>

#include "runtime/buffer.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

namespace bufo {

/// The kind of a native letter; kPad for others.
ItemKind native_kind(char code);
/// The letter of a native one-letter format, with or without '@'; 0 for other formats. Null is "B".
char native_format_code(const char* format);

template <class T>
BUFO_INLINE T load_item(const void* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}
template <class T>
BUFO_INLINE void store_item(void* at, T value) {
  std::memcpy(at, &value, sizeof value);
}

BUFO_INLINE uint16_t byte_swapped(uint16_t u) { return __builtin_bswap16(u); }
BUFO_INLINE uint32_t byte_swapped(uint32_t u) { return __builtin_bswap32(u); }
BUFO_INLINE uint64_t byte_swapped(uint64_t u) { return __builtin_bswap64(u); }

/// A machine integer as an int.
template <class T>
BUFO_INLINE Result<Value> item_from_int(VM& vm, T value) {
  if constexpr (sizeof(T) < 8) {
    static_cast<void>(vm);
    return Result<Value>::adopt(Value::small_int(static_cast<int64_t>(value)));
  } else if constexpr (std::is_signed_v<T>) {
    return make_int(vm, static_cast<int64_t>(value));
  } else {
    if (BUFO_LIKELY(value <= static_cast<uint64_t>(Value::kMaxSmallInt))) {
      return Result<Value>::adopt(Value::small_int(static_cast<int64_t>(value)));
    }
    return make_int_unsigned(vm, value);
  }
}

/// IEEE 754 binary16.
double half_to_double(uint16_t half);
/// Rounds to nearest even; false if the value is too large for it.
bool double_to_half(double value, uint16_t& half);
/// As a C cast, but false where a finite value becomes infinite.
bool double_to_float(double value, float& out);

}  // namespace bufo
