// Compiling formats of module struct, and unpacking records. See struct_format.h.
//
// Follows Modules/_struct.c (CPython 3.12) in behaviour.
#include "runtime/struct_format.h"

#include <bit>

#include "runtime/types/bytes.h"

namespace bufo {

namespace {

enum class Mode : uint8_t { kNativeAligned, kStandardLittle, kStandardBig };

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The size of an item in a standard mode; 0 for letters that only native mode knows.
ptrdiff_t standard_itemsize(char code) {
  switch (code) {
    case 'b':
    case 'B':
    case 'c':
    case '?':
      return 1;
    case 'h':
    case 'H':
    case 'e':
      return 2;
    case 'i':
    case 'I':
    case 'l':
    case 'L':
    case 'f':
      return 4;
    case 'q':
    case 'Q':
    case 'd':
      return 8;
    default:
      return 0;
  }
}

constexpr bool kLittleEndian = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;

/// The letter of standard sizes that reads the same bytes: 'l' of four bytes is 'i', and so on.
char letter_for(char code, ptrdiff_t itemsize) {
  switch (code) {
    case 'l':
    case 'n':
      return itemsize == 4 ? 'i' : 'q';
    case 'L':
    case 'N':
    case 'P':
      return itemsize == 4 ? 'I' : 'Q';
    default:
      return code;
  }
}

/// One walk over the text; `fields` null: only counts.
struct Compiler {
  std::string_view text;
  StructField* fields = nullptr;
  ptrdiff_t nbytes = 0, value_count = 0;
  uint32_t field_count = 0;
  Mode mode = Mode::kNativeAligned;

  bool run(const char*& problem) {
    size_t at = 0;
    if (!text.empty()) {
      switch (text[0]) {
        case '<':
          mode = Mode::kStandardLittle;
          ++at;
          break;
        case '>':
        case '!':
          mode = Mode::kStandardBig;
          ++at;
          break;
        case '=':
          mode = kLittleEndian ? Mode::kStandardLittle : Mode::kStandardBig;
          ++at;
          break;
        case '@':
          ++at;
          break;
        default:
          break;
      }
    }
    while (at < text.size()) {
      char c = text[at++];
      if (is_space(c)) continue;
      ptrdiff_t count = 1;
      if (c >= '0' && c <= '9') {
        count = c - '0';
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
          if (__builtin_mul_overflow(count, ptrdiff_t{10}, &count) ||
              __builtin_add_overflow(count, static_cast<ptrdiff_t>(text[at] - '0'), &count)) {
            problem = "total struct size too long";
            return false;
          }
          ++at;
        }
        if (at == text.size()) {
          problem = "repeat count given without format specifier";
          return false;
        }
        c = text[at++];
      }
      if (!add(c, count, problem)) return false;
    }
    return true;
  }

  bool add(char c, ptrdiff_t count, const char*& problem) {
    const bool native = mode == Mode::kNativeAligned;
    const bool text_like = c == 's' || c == 'p' || c == 'x';
    ptrdiff_t itemsize = 1;
    if (!text_like) itemsize = native ? native_itemsize(c) : standard_itemsize(c);
    if (itemsize == 0) {
      problem = "bad char in struct format";
      return false;
    }
    if (native && !text_like) {
      const ptrdiff_t over = nbytes % itemsize;
      if (over != 0 && __builtin_add_overflow(nbytes, itemsize - over, &nbytes)) {
        problem = "total struct size too long";
        return false;
      }
    }
    const ptrdiff_t start = nbytes;
    ptrdiff_t length;
    if (__builtin_mul_overflow(count, itemsize, &length) ||
        __builtin_add_overflow(nbytes, length, &nbytes)) {
      problem = "total struct size too long";
      return false;
    }
    if (c == 'x') return true;
    if (c != 's' && c != 'p' && count == 0) return true;
    if (fields != nullptr) {
      StructField& field = fields[field_count];
      field.code = text_like ? c : letter_for(c, itemsize);
      field.letter = c;
      field.swapped =
          !native && itemsize > 1 && !text_like && (mode == Mode::kStandardLittle) != kLittleEndian;
      field.itemsize = text_like ? uint8_t{0} : static_cast<uint8_t>(itemsize);
      field.count = count;
      field.at = start;
    }
    ++field_count;
    value_count += text_like ? 1 : count;
    return true;
  }
};

template <class T>
BUFO_INLINE T load(const uint8_t* at, bool swapped) {
  if constexpr (sizeof(T) == 1) {
    static_cast<void>(swapped);
    return load_item<T>(at);
  } else {
    using U = std::conditional_t<sizeof(T) == 2, uint16_t,
                                 std::conditional_t<sizeof(T) == 4, uint32_t, uint64_t>>;
    U u = load_item<U>(at);
    if (swapped) u = byte_swapped(u);
    return std::bit_cast<T>(u);
  }
}

BUFO_INLINE Result<Value> unpack_field_item(VM& vm, char code, bool swapped, const uint8_t* at) {
  switch (code) {
    case 'b':
      return item_from_int(vm, load_item<int8_t>(at));
    case 'B':
      return item_from_int(vm, *at);
    case 'h':
      return item_from_int(vm, load<int16_t>(at, swapped));
    case 'H':
      return item_from_int(vm, load<uint16_t>(at, swapped));
    case 'i':
      return item_from_int(vm, load<int32_t>(at, swapped));
    case 'I':
      return item_from_int(vm, load<uint32_t>(at, swapped));
    case 'q':
      return item_from_int(vm, load<int64_t>(at, swapped));
    case 'Q':
      return item_from_int(vm, load<uint64_t>(at, swapped));
    case 'f':
      return make_float(vm, static_cast<double>(load<float>(at, swapped)));
    case 'd':
      return make_float(vm, load<double>(at, swapped));
    case 'e':
      return make_float(vm, half_to_double(load<uint16_t>(at, swapped)));
    case '?':
      return Value::boolean(*at != 0);
    default:  // 'c'
      return make_bytes(vm, at, 1);
  }
}

}  // namespace

StructFormat* compile_struct_format(VM& vm, std::string_view text, const char*& problem) {
  problem = nullptr;
  Compiler counter{.text = text};
  if (!counter.run(problem)) return nullptr;
  const size_t block_nbytes = sizeof(StructFormat) + counter.field_count * sizeof(StructField);
  auto* format = static_cast<StructFormat*>(vm.heap.allocate_raw(block_nbytes));
  if (format == nullptr) {
    static_cast<void>(raise_no_memory(vm));
    return nullptr;
  }
  format->refcount = 1;
  format->field_count = counter.field_count;
  format->nbytes = counter.nbytes;
  format->value_count = counter.value_count;
  format->native = counter.mode == Mode::kNativeAligned;
  Compiler compiler{.text = text, .fields = format->fields};
  compiler.run(problem);
  return format;
}

Result<void> unpack_struct(VM& vm, const StructFormat& format, const uint8_t* at, Value* out) {
  Value* next = out;
  const auto put = [&](const Result<Value>& value) {
    if (BUFO_LIKELY(!value.is_error())) {
      *next++ = value.raw();
      return true;
    }
    while (next != out) decref(std::exchange(*--next, Value::unbound()));
    return false;
  };
  for (uint32_t f = 0; f < format.field_count; ++f) {
    const StructField& field = format.fields[f];
    const uint8_t* data = at + field.at;
    if (BUFO_UNLIKELY(field.itemsize == 0)) {
      ptrdiff_t nbytes = field.count;
      if (field.code == 'p') {
        if (nbytes > 0) {
          const ptrdiff_t said = *data++;
          nbytes = said < nbytes - 1 ? said : nbytes - 1;
        }
      }
      if (!put(Result<Value>(make_bytes(vm, data, nbytes)))) return Raised{};
      continue;
    }
    for (ptrdiff_t i = 0; i < field.count; ++i, data += field.itemsize) {
      if (!put(unpack_field_item(vm, field.code, field.swapped, data))) return Raised{};
    }
  }
  return ok();
}

}  // namespace bufo
