// Packing and unpacking of native items. See buffer.h and buffer_item.h.
//
// Follows PEP 3118 and Objects/memoryobject.c (CPython 3.12) in behaviour: which error a value
// that does not fit raises.
#include "runtime/buffer_item.h"

#include <cmath>
#include <limits>

#include "runtime/types/bytes.h"

namespace bufo {

ptrdiff_t native_itemsize(char code) {
  switch (code) {
#define BUFO_FORMAT(letter, type, kind) \
  case letter:                          \
    return static_cast<ptrdiff_t>(sizeof(type));
#include "runtime/buffer_format.def"
#undef BUFO_FORMAT
    default:
      return 0;
  }
}

ItemKind native_kind(char code) {
  switch (code) {
#define BUFO_FORMAT(letter, type, kind) \
  case letter:                          \
    return ItemKind::kind;
#include "runtime/buffer_format.def"
#undef BUFO_FORMAT
    default:
      return ItemKind::kPad;
  }
}

char native_format_code(const char* format) {
  if (format == nullptr) return 'B';
  if (*format == '@') ++format;
  if (format[0] == 0 || format[1] != 0 || native_itemsize(format[0]) == 0) return 0;
  return format[0];
}

double half_to_double(uint16_t half) {
  const bool negative = (half & 0x8000) != 0;
  const int exponent = (half >> 10) & 0x1f;
  const int fraction = half & 0x3ff;
  double value;
  if (exponent == 0x1f) {
    value = fraction == 0 ? std::numeric_limits<double>::infinity()
                          : std::numeric_limits<double>::quiet_NaN();
  } else if (exponent == 0) {
    value = std::ldexp(fraction, -24);
  } else {
    value = std::ldexp(fraction + 0x400, exponent - 25);
  }
  return negative ? -value : value;
}

bool double_to_half(double value, uint16_t& half) {
  const auto sign = static_cast<uint16_t>(std::signbit(value) ? 0x8000 : 0);
  const double magnitude = std::fabs(value);
  if (std::isnan(value)) {
    half = static_cast<uint16_t>(sign | 0x7e00);
    return true;
  }
  if (std::isinf(value)) {
    half = static_cast<uint16_t>(sign | 0x7c00);
    return true;
  }
  if (magnitude == 0) {
    half = sign;
    return true;
  }
  // Halfway between the largest number and the next power of two rounds to the latter.
  if (magnitude >= 65520.0) return false;
  int exponent = 0;
  std::frexp(magnitude, &exponent);
  // The unit of the last place; below the normal range it stays at 2^-24.
  const int unit = exponent - 11 < -24 ? -24 : exponent - 11;
  const auto count = static_cast<int>(std::nearbyint(std::ldexp(magnitude, -unit)));
  // A count of 2048 carries into the exponent, which adding does by itself.
  const int bits = unit == -24 ? count : ((unit + 25 - 1) << 10) + count;
  half = static_cast<uint16_t>(sign | bits);
  return true;
}

bool double_to_float(double value, float& out) {
  out = static_cast<float>(value);
  return !std::isinf(out) || std::isinf(value);
}

Result<Value> unpack_item(VM& vm, char code, const uint8_t* at) {
  switch (code) {
    case 'b':
      return item_from_int(vm, load_item<int8_t>(at));
    case 'B':
      return item_from_int(vm, *at);
    case 'h':
      return item_from_int(vm, load_item<short>(at));
    case 'H':
      return item_from_int(vm, load_item<unsigned short>(at));
    case 'i':
      return item_from_int(vm, load_item<int>(at));
    case 'I':
      return item_from_int(vm, load_item<unsigned>(at));
    case 'l':
      return item_from_int(vm, load_item<long>(at));
    case 'L':
      return item_from_int(vm, load_item<unsigned long>(at));
    case 'q':
      return item_from_int(vm, load_item<long long>(at));
    case 'Q':
      return item_from_int(vm, load_item<unsigned long long>(at));
    case 'n':
      return item_from_int(vm, load_item<ptrdiff_t>(at));
    case 'N':
      return item_from_int(vm, load_item<size_t>(at));
    case 'P':
      return item_from_int(vm, load_item<uintptr_t>(at));
    case 'f':
      return make_float(vm, static_cast<double>(load_item<float>(at)));
    case 'd':
      return make_float(vm, load_item<double>(at));
    case 'e':
      return make_float(vm, half_to_double(load_item<uint16_t>(at)));
    case '?':
      return Value::boolean(*at != 0);
    case 'c':
      return make_bytes(vm, at, 1);
    default:
      return vm.raise<NotImplementedError>("memoryview: format {} not supported", code);
  }
}

namespace {

Raised raise_invalid_value(VM& vm, char code) {
  return vm.raise<ValueError>("memoryview: invalid value for format '{}'", code);
}

Raised raise_invalid_type(VM& vm, char code) {
  return vm.raise<TypeError>("memoryview: invalid type for format '{}'", code);
}

/// Conversion errors get the view's words; others (from a script's __index__) pass.
Raised translate_error(VM& vm, char code) {
  if (pending_is(vm, kTypeTypeError)) {
    clear_pending(vm);
    return raise_invalid_type(vm, code);
  }
  if (pending_is(vm, kTypeOverflowError) || pending_is(vm, kTypeValueError)) {
    clear_pending(vm);
    return raise_invalid_value(vm, code);
  }
  return Raised{};
}

template <class T>
Result<void> pack_int(VM& vm, char code, uint8_t* at, Value v) {
  AnyRef index = v;
  if (!v.is_small_int()) {
    Result<Value> converted = to_index(vm, v);
    if (converted.is_error()) return translate_error(vm, code);
    index = std::move(converted).take();
  }
  if constexpr (std::is_signed_v<T>) {
    int64_t i;
    if (!try_int64(index, i) || i < std::numeric_limits<T>::min() ||
        i > std::numeric_limits<T>::max()) {
      return raise_invalid_value(vm, code);
    }
    store_item(at, static_cast<T>(i));
  } else {
    uint64_t u;
    if (!try_uint64(index, u) || u > std::numeric_limits<T>::max()) {
      return raise_invalid_value(vm, code);
    }
    store_item(at, static_cast<T>(u));
  }
  return ok();
}

}  // namespace

Result<void> pack_item(VM& vm, char code, uint8_t* at, Value v) {
  switch (code) {
    case 'b':
      return pack_int<signed char>(vm, code, at, v);
    case 'B':
      return pack_int<unsigned char>(vm, code, at, v);
    case 'h':
      return pack_int<short>(vm, code, at, v);
    case 'H':
      return pack_int<unsigned short>(vm, code, at, v);
    case 'i':
      return pack_int<int>(vm, code, at, v);
    case 'I':
      return pack_int<unsigned>(vm, code, at, v);
    case 'l':
      return pack_int<long>(vm, code, at, v);
    case 'L':
      return pack_int<unsigned long>(vm, code, at, v);
    case 'q':
      return pack_int<long long>(vm, code, at, v);
    case 'Q':
      return pack_int<unsigned long long>(vm, code, at, v);
    case 'n':
      return pack_int<ptrdiff_t>(vm, code, at, v);
    case 'N':
    case 'P':
      return pack_int<size_t>(vm, code, at, v);
    case 'f':
    case 'd':
    case 'e': {
      Result<double> number = to_double(vm, v);
      if (number.is_error()) return translate_error(vm, code);
      const double d = number.value();
      if (code == 'd') {
        store_item(at, d);
      } else if (code == 'f') {
        store_item(at, static_cast<float>(d));
      } else {
        uint16_t half;
        if (!double_to_half(d, half)) {
          return raise_invalid_value(vm, code);
        }
        store_item(at, half);
      }
      return ok();
    }
    case '?': {
      const bool truth = TRY(is_truthy(vm, v));
      *at = truth;
      return ok();
    }
    case 'c': {
      const Bytes* bytes = try_as<Bytes>(vm, v);
      if (bytes == nullptr) return raise_invalid_type(vm, code);
      if (bytes->length != 1) return raise_invalid_value(vm, code);
      *at = bytes->data[0];
      return ok();
    }
    default:
      return vm.raise<NotImplementedError>("memoryview: format {} not supported", code);
  }
}

}  // namespace bufo
