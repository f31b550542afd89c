// Bulk operations over bytes. What each function promises is in bulk.h.
//
// As in search.cc, one kernel file is compiled for the base instruction set and for AVX2.
#include "runtime/bulk.h"

#include <array>
#include <bit>
#include <cstring>
#include <type_traits>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#include "runtime/checked.h"
#include "runtime/utf8.h"

namespace bufo::bulk {

namespace {

#define BUFO_VECTOR_AVX2 0
namespace base {
#include "runtime/vector.inc"
// vector.inc comes first.
#include "runtime/bulk_kernels.inc"
}  // namespace base
#undef BUFO_VECTOR_AVX2

#if defined(__x86_64__)
#define BUFO_VECTOR_AVX2 1
namespace avx2 {
#include "runtime/vector.inc"
// vector.inc comes first.
#include "runtime/bulk_kernels.inc"
}  // namespace avx2
#undef BUFO_VECTOR_AVX2

inline bool use_avx2(std::size_t nbytes) { return nbytes >= 128 && __builtin_cpu_supports("avx2"); }
#define BUFO_KERNEL(nbytes, ...) (use_avx2(nbytes) ? avx2::__VA_ARGS__ : base::__VA_ARGS__)
#else
#define BUFO_KERNEL(nbytes, ...) (base::__VA_ARGS__)
#endif

constexpr std::size_t kChunk = 64;

constexpr std::uint8_t lower(std::uint8_t c) {
  return is_ascii_upper(c) ? static_cast<std::uint8_t>(c | 0x20) : c;
}
constexpr std::uint8_t upper(std::uint8_t c) {
  return is_ascii_lower(c) ? static_cast<std::uint8_t>(c & ~0x20) : c;
}

// Whether all bytes satisfy the test. It is evaluated on whole chunks without a branch, so it
// should be arithmetic on the byte.
template <class Test>
bool all_of(const std::uint8_t* in, std::size_t nbytes, Test test) {
  std::size_t i = 0;
  for (; nbytes - i >= kChunk; i += kChunk) {
    std::uint8_t bad = 0;
    for (std::size_t k = 0; k < kChunk; ++k) {
      bad = static_cast<std::uint8_t>(bad | (test(in[i + k]) ? 0 : 1));
    }
    if (bad != 0) return false;
  }
  for (; i < nbytes; ++i) {
    if (!test(in[i])) return false;
  }
  return true;
}

// A set as a table of bytes, for long inputs.
struct SetTable {
  explicit SetTable(const search::ByteSet& set) {
    for (unsigned c = 0; c < 256; ++c) member[c] = set.contains(static_cast<std::uint8_t>(c));
  }
  std::uint8_t member[256];
};

// In range by one comparison.
constexpr bool between(std::uint8_t c, std::uint8_t low, std::uint8_t high) {
  return static_cast<std::uint8_t>(c - low) <= high - low;
}
constexpr bool letter(std::uint8_t c) {
  return between(static_cast<std::uint8_t>(c | 0x20), 'a', 'z');
}

}  // namespace

// --- Byte to byte
// ------------------------------------------------------------------------------------

void translate(const std::uint8_t* in, std::size_t nbytes, const std::uint8_t table[256],
               std::uint8_t* out) {
  std::size_t i = BUFO_KERNEL(nbytes, translate_kernel(in, nbytes, table, out));
  // A word at a time: the compiler may not assume that out is not the table.
  for (; nbytes - i >= 8; i += 8) {
    std::uint8_t mapped[8];
    for (std::size_t k = 0; k < 8; ++k) mapped[k] = table[in[i + k]];
    std::memcpy(out + i, mapped, 8);
  }
  for (; i < nbytes; ++i) out[i] = table[in[i]];
}

std::size_t translate_deleting(const std::uint8_t* in, std::size_t nbytes,
                               const std::uint8_t table[256], const search::ByteSet& deleted,
                               std::uint8_t* out) {
  std::size_t written = 0;
  if (nbytes < 256) {
    for (std::size_t i = 0; i < nbytes; ++i) {
      if (!deleted.contains(in[i])) out[written++] = table[in[i]];
    }
    return written;
  }
  const SetTable gone(deleted);
  // In pieces by way of a buffer, since `out` may be just as long as what is kept.
  constexpr std::size_t kPiece = 2048;
  std::uint8_t kept[kPiece + 32];
  for (std::size_t i = 0; i < nbytes;) {
    const std::size_t n = nbytes - i < kPiece ? nbytes - i : kPiece;
    std::size_t count = 0;
    std::size_t k = BUFO_KERNEL(n, drop_set_kernel(in + i, n, deleted, kept, count));
    for (; k < n; ++k) {
      kept[count] = in[i + k];
      count += static_cast<std::size_t>(gone.member[in[i + k]] ^ 1);
    }
    translate(kept, count, table, out + written);
    written += count;
    i += n;
  }
  return written;
}

std::size_t count_in_set(const std::uint8_t* in, std::size_t nbytes, const search::ByteSet& set) {
  std::size_t count = 0;
  if (nbytes < 256) {
    for (std::size_t i = 0; i < nbytes; ++i) count += static_cast<std::size_t>(set.contains(in[i]));
    return count;
  }
  std::size_t i = BUFO_KERNEL(nbytes, count_in_set_kernel(in, nbytes, set, count));
  if (nbytes - i < 64) {
    for (; i < nbytes; ++i) count += static_cast<std::size_t>(set.contains(in[i]));
    return count;
  }
  const SetTable table(set);
  for (; i < nbytes; ++i) count += table.member[in[i]];
  return count;
}

void ascii_lower(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out) {
  std::size_t i = BUFO_KERNEL(nbytes, flip_case_kernel(in, nbytes, 'A', 'Z', out));
  for (; i < nbytes; ++i) out[i] = lower(in[i]);
}

void ascii_upper(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out) {
  std::size_t i = BUFO_KERNEL(nbytes, flip_case_kernel(in, nbytes, 'a', 'z', out));
  for (; i < nbytes; ++i) out[i] = upper(in[i]);
}

void ascii_swapcase(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out) {
  std::size_t i = BUFO_KERNEL(nbytes, swapcase_kernel(in, nbytes, out));
  for (; i < nbytes; ++i) {
    out[i] = is_ascii_alpha(in[i]) ? static_cast<std::uint8_t>(in[i] ^ 0x20) : in[i];
  }
}

void ascii_capitalize(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out) {
  if (nbytes == 0) return;
  out[0] = upper(in[0]);
  ascii_lower(in + 1, nbytes - 1, out + 1);
}

bool ascii_title(const std::uint8_t* in, std::size_t nbytes, bool previous_cased,
                 std::uint8_t* out) {
  std::uint8_t inside = previous_cased ? 0x20 : 0;
  for (std::size_t i = 0; i < nbytes; ++i) {
    const std::uint8_t c = in[i];
    const bool cased = letter(c);
    out[i] = cased ? static_cast<std::uint8_t>((c & ~0x20) | inside) : c;
    inside = cased ? 0x20 : 0;
  }
  return inside != 0;
}

// --- Predicates
// ----------------------------------------------------------------------------------------

bool is_ascii(const std::uint8_t* in, std::size_t nbytes) {
  return ascii_prefix(in, nbytes) == nbytes;
}

bool is_alnum(const std::uint8_t* in, std::size_t nbytes) {
  return nbytes != 0 && all_of(in, nbytes, [](std::uint8_t c) {
           return (unsigned{letter(c)} | unsigned{between(c, '0', '9')}) != 0;
         });
}

bool is_alpha(const std::uint8_t* in, std::size_t nbytes) {
  return nbytes != 0 && all_of(in, nbytes, letter);
}

bool is_digit(const std::uint8_t* in, std::size_t nbytes) {
  return nbytes != 0 && all_of(in, nbytes, [](std::uint8_t c) { return between(c, '0', '9'); });
}

bool is_space(const std::uint8_t* in, std::size_t nbytes) {
  return nbytes != 0 && all_of(in, nbytes, [](std::uint8_t c) {
           return (unsigned{c == ' '} | unsigned{between(c, '\t', '\r')}) != 0;
         });
}

namespace {

// No byte of the one range and at least one of the other.
bool cased_as(const std::uint8_t* in, std::size_t nbytes, std::uint8_t refused_first,
              std::uint8_t wanted_first) {
  std::size_t i = 0;
  bool wanted = false;
  while (i < nbytes) {
    const std::size_t end = nbytes - i < 4096 ? nbytes : i + 4096;
    if (!all_of(in + i, end - i, [=](std::uint8_t c) {
          return static_cast<std::uint8_t>(c - refused_first) > 25;
        })) {
      return false;
    }
    if (!wanted) {
      wanted = !all_of(in + i, end - i, [=](std::uint8_t c) {
        return static_cast<std::uint8_t>(c - wanted_first) > 25;
      });
    }
    i = end;
  }
  return wanted;
}

}  // namespace

bool is_lower(const std::uint8_t* in, std::size_t nbytes) { return cased_as(in, nbytes, 'A', 'a'); }

bool is_upper(const std::uint8_t* in, std::size_t nbytes) { return cased_as(in, nbytes, 'a', 'A'); }

bool is_title(const std::uint8_t* in, std::size_t nbytes) {
  bool any = false;
  bool previous_cased = false;
  for (std::size_t i = 0; i < nbytes; ++i) {
    const std::uint8_t c = in[i];
    if (is_ascii_upper(c) ? previous_cased : is_ascii_lower(c) && !previous_cased) return false;
    previous_cased = letter(c);
    any |= previous_cased;
  }
  return any;
}

// --- Copies
// ------------------------------------------------------------------------------------------

namespace {

template <std::size_t Size>
void reverse_fixed(const std::uint8_t* in, std::size_t count, std::uint8_t* out) {
  std::size_t i = 0;
  if constexpr (Size <= 8 && std::has_single_bit(Size)) {
    i = BUFO_KERNEL(count * Size, reverse_kernel<Size>(in, count, out));
  }
  for (; i < count; ++i) std::memcpy(out + i * Size, in + (count - 1 - i) * Size, Size);
}

template <std::size_t Size>
struct Item {
  std::uint8_t bytes[Size];
};
template <>
struct Item<1> {
  std::uint8_t value;
};
template <>
struct Item<2> {
  std::uint16_t value;
};
template <>
struct Item<4> {
  std::uint32_t value;
};
template <>
struct Item<8> {
  std::uint64_t value;
};

template <std::size_t Size>
inline Item<Size> load_item(const std::uint8_t* p) {
  Item<Size> item;
  std::memcpy(&item, p, Size);
  return item;
}

template <std::size_t Size>
void strided_fixed(const std::uint8_t* in, std::ptrdiff_t in_stride, std::uint8_t* out,
                   std::ptrdiff_t out_stride, std::size_t count) {
  // Four items are read before any is written, so that the loads need not wait for the stores.
  for (; count >= 4; count -= 4) {
    const Item<Size> a = load_item<Size>(in);
    const Item<Size> b = load_item<Size>(in + in_stride);
    const Item<Size> c = load_item<Size>(in + 2 * in_stride);
    const Item<Size> d = load_item<Size>(in + 3 * in_stride);
    in += 4 * in_stride;
    std::memcpy(out, &a, Size);
    std::memcpy(out + out_stride, &b, Size);
    std::memcpy(out + 2 * out_stride, &c, Size);
    std::memcpy(out + 3 * out_stride, &d, Size);
    out += 4 * out_stride;
  }
  for (; count > 0; --count) {
    std::memcpy(out, in, Size);
    in += in_stride;
    out += out_stride;
  }
}

// The other direction gives the same result: start at the last item and negate the strides.
template <class Byte>
void turn_round(Byte*& items, std::ptrdiff_t& stride, std::size_t count) {
  items += stride * static_cast<std::ptrdiff_t>(count - 1);
  stride = -stride;
}

}  // namespace

void reverse_copy(const void* in, std::size_t count, std::size_t itemsize, void* out) {
  const auto* from = static_cast<const std::uint8_t*>(in);
  auto* to = static_cast<std::uint8_t*>(out);
  switch (itemsize) {
    case 1:
      return reverse_fixed<1>(from, count, to);
    case 2:
      return reverse_fixed<2>(from, count, to);
    case 3:
      return reverse_fixed<3>(from, count, to);
    case 4:
      return reverse_fixed<4>(from, count, to);
    case 8:
      return reverse_fixed<8>(from, count, to);
    default:
      for (std::size_t i = 0; i < count; ++i) {
        std::memcpy(to + i * itemsize, from + (count - 1 - i) * itemsize, itemsize);
      }
  }
}

void reverse_in_place(void* items, std::size_t count, std::size_t itemsize) {
  auto* const first = static_cast<std::uint8_t*>(items);
  // The ends change places block by block, each by way of a copy.
  constexpr std::size_t kBlockBytes = 4096;
  const std::size_t block = itemsize < kBlockBytes ? kBlockBytes / itemsize : 1;
  std::size_t low = 0;
  std::size_t high = count;
  if (itemsize <= kBlockBytes) {
    std::uint8_t buffer[kBlockBytes];
    while (high - low > 1) {
      std::size_t n = (high - low) / 2;
      if (n > block) n = block;
      const std::size_t nbytes = n * itemsize;
      std::uint8_t* const left = first + low * itemsize;
      std::uint8_t* const right = first + (high - n) * itemsize;
      std::memcpy(buffer, left, nbytes);
      reverse_copy(right, n, itemsize, left);
      reverse_copy(buffer, n, itemsize, right);
      low += n;
      high -= n;
    }
    return;
  }
  for (; high - low > 1; ++low, --high) {
    std::uint8_t* const left = first + low * itemsize;
    std::uint8_t* const right = first + (high - 1) * itemsize;
    for (std::size_t i = 0; i < itemsize; ++i) {
      const std::uint8_t byte = left[i];
      left[i] = right[i];
      right[i] = byte;
    }
  }
}

void strided_copy(const void* in, std::ptrdiff_t in_stride, void* out, std::ptrdiff_t out_stride,
                  std::size_t count, std::size_t itemsize) {
  if (count == 0 || itemsize == 0) return;
  const auto* from = static_cast<const std::uint8_t*>(in);
  auto* to = static_cast<std::uint8_t*>(out);
  const auto size = static_cast<std::ptrdiff_t>(itemsize);
  if (out_stride < 0) {
    turn_round(from, in_stride, count);
    turn_round(to, out_stride, count);
  }
  if (out_stride == size) {
    if (in_stride == size) {
      std::memmove(to, from, count * itemsize);
      return;
    }
    if (in_stride == -size) {
      reverse_copy(from - (count - 1) * itemsize, count, itemsize, to);
      return;
    }
    if (itemsize == 1 && (in_stride == 2 || in_stride == -2)) {
      // Backwards: the bytes forwards in blocks that stay in the cache, each then reversed.
      if (in_stride == 2) {
        const std::size_t done = BUFO_KERNEL(count, even_bytes_kernel(from, count, to));
        return strided_fixed<1>(from + 2 * done, 2, to + done, 1, count - done);
      }
      constexpr std::size_t kBlock = 2048;
      std::uint8_t buffer[kBlock];
      while (count > 0) {
        const std::size_t n = count < kBlock ? count : kBlock;
        const std::uint8_t* const first = from - 2 * (n - 1);
        const std::size_t done = BUFO_KERNEL(n, even_bytes_kernel(first, n, buffer));
        strided_fixed<1>(first + 2 * done, 2, buffer + done, 1, n - done);
        reverse_copy(buffer, n, 1, to);
        from -= 2 * n;
        to += n;
        count -= n;
      }
      return;
    }
  }
  switch (itemsize) {
    case 1:
      return strided_fixed<1>(from, in_stride, to, out_stride, count);
    case 2:
      return strided_fixed<2>(from, in_stride, to, out_stride, count);
    case 3:
      return strided_fixed<3>(from, in_stride, to, out_stride, count);
    case 4:
      return strided_fixed<4>(from, in_stride, to, out_stride, count);
    case 8:
      return strided_fixed<8>(from, in_stride, to, out_stride, count);
    case 16:
      return strided_fixed<16>(from, in_stride, to, out_stride, count);
    default:
      for (; count > 0; --count) {
        std::memmove(to, from, itemsize);
        from += in_stride;
        to += out_stride;
      }
  }
}

void fill(void* out, std::size_t count, const void* item, std::size_t itemsize) {
  if (count == 0 || itemsize == 0) return;
  auto* const to = static_cast<std::uint8_t*>(out);
  if (itemsize == 1) {
    std::memset(to, *static_cast<const std::uint8_t*>(item), count);
    return;
  }
  const std::size_t nbytes = count * itemsize;
  std::memcpy(to, item, itemsize);
  // What is there is copied behind itself, doubling until it fills a block that stays cached.
  constexpr std::size_t kBlockBytes = 32768;
  std::size_t done = itemsize;
  while (done < nbytes) {
    std::size_t n = done;
    if (n > kBlockBytes && itemsize <= kBlockBytes) n = kBlockBytes / itemsize * itemsize;
    if (n > nbytes - done) n = nbytes - done;
    std::memcpy(to + done, to, n);
    done += n;
  }
}

// --- Reductions
// ----------------------------------------------------------------------------------------

std::uint64_t sum_u8(const std::uint8_t* in, std::size_t nbytes) {
  std::uint64_t sum = 0;
  std::size_t i = BUFO_KERNEL(nbytes, sum_kernel(in, nbytes, 0, sum));
  for (; i < nbytes; ++i) sum += in[i];
  return sum;
}

std::int64_t sum_i8(const std::int8_t* in, std::size_t nbytes) {
  // With the sign bit flipped each byte is 128 too large.
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(in);
  std::uint64_t shifted = 0;
  std::size_t i = BUFO_KERNEL(nbytes, sum_kernel(bytes, nbytes, 0x80, shifted));
  std::int64_t sum = static_cast<std::int64_t>(shifted) - static_cast<std::int64_t>(i) * 128;
  for (; i < nbytes; ++i) sum += in[i];
  return sum;
}

std::uint8_t max_u8(const std::uint8_t* in, std::size_t nbytes) {
  std::uint8_t best = in[0];
  std::size_t i = BUFO_KERNEL(nbytes, extreme_kernel<true>(in, nbytes, best));
  for (; i < nbytes; ++i) best = in[i] > best ? in[i] : best;
  return best;
}

std::uint8_t min_u8(const std::uint8_t* in, std::size_t nbytes) {
  std::uint8_t best = in[0];
  std::size_t i = BUFO_KERNEL(nbytes, extreme_kernel<false>(in, nbytes, best));
  for (; i < nbytes; ++i) best = in[i] < best ? in[i] : best;
  return best;
}

std::size_t mismatch(const void* a, const void* b, std::size_t nbytes) {
  const auto* p = static_cast<const std::uint8_t*>(a);
  const auto* q = static_cast<const std::uint8_t*>(b);
  std::size_t i = BUFO_KERNEL(nbytes, mismatch_kernel(p, q, nbytes));
  while (i < nbytes && p[i] == q[i]) ++i;
  return i;
}

// --- Hexadecimal
// -----------------------------------------------------------------------------------------

namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

constexpr std::array<std::uint8_t, 256> kHexValues = [] {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const int value = hex_digit_value(c);
    table[c] = value < 0 ? std::uint8_t{0xFF} : static_cast<std::uint8_t>(value);
  }
  return table;
}();

template <class Unit>
std::uint8_t hex_value(Unit unit) {
  if constexpr (sizeof(Unit) == 1) return kHexValues[unit];
  return unit < 256 ? kHexValues[unit] : std::uint8_t{0xFF};
}

}  // namespace

bool hex_length(std::size_t nbytes, std::ptrdiff_t bytes_per_sep, std::size_t& out) {
  CheckedSize length;
  length.add_product(nbytes, 2);
  if (bytes_per_sep != 0 && nbytes != 0) {
    const std::size_t group = bytes_per_sep < 0 ? 0 - static_cast<std::size_t>(bytes_per_sep)
                                                : static_cast<std::size_t>(bytes_per_sep);
    length.add((nbytes - 1) / group);
  }
  out = length.value();
  return length.ok();
}

void hex_encode(const std::uint8_t* in, std::size_t nbytes, std::uint8_t* out) {
  std::size_t i = base::hex_encode_kernel(in, nbytes, out);
  for (; i < nbytes; ++i) {
    out[2 * i] = static_cast<std::uint8_t>(kHexDigits[in[i] >> 4]);
    out[2 * i + 1] = static_cast<std::uint8_t>(kHexDigits[in[i] & 15]);
  }
}

void hex_encode(const std::uint8_t* in, std::size_t nbytes, char separator,
                std::ptrdiff_t bytes_per_sep, std::uint8_t* out) {
  const std::size_t group = bytes_per_sep < 0 ? 0 - static_cast<std::size_t>(bytes_per_sep)
                                              : static_cast<std::size_t>(bytes_per_sep);
  if (group == 0 || nbytes <= group) return hex_encode(in, nbytes, out);
  // Counted from the right, the first group takes what is over.
  std::size_t n = bytes_per_sep < 0 ? group : nbytes % group;
  if (n == 0) n = group;
  for (;;) {
    for (std::size_t i = 0; i < n; ++i) {
      *out++ = static_cast<std::uint8_t>(kHexDigits[in[i] >> 4]);
      *out++ = static_cast<std::uint8_t>(kHexDigits[in[i] & 15]);
    }
    in += n;
    nbytes -= n;
    if (nbytes == 0) return;
    *out++ = static_cast<std::uint8_t>(separator);
    n = nbytes < group ? nbytes : group;
  }
}

template <class Unit>
HexDecoded hex_decode(const Unit* text, std::size_t length, std::uint8_t* out, bool final) {
  HexDecoded result;
  std::size_t i = 0;
  std::size_t n = 0;
  for (;;) {
    if constexpr (sizeof(Unit) == 1) {
      const std::size_t run = base::hex_decode_kernel(text + i, length - i, out + n);
      i += 2 * run;
      n += run;
    }
    while (length - i >= 2) {
      const unsigned high = hex_value(text[i]);
      const unsigned low = hex_value(text[i + 1]);
      if ((high | low) > 15) break;
      out[n++] = static_cast<std::uint8_t>(high << 4 | low);
      i += 2;
    }
    const std::size_t before = i;
    while (i < length && is_ascii_space(text[i])) ++i;
    if (i == before) break;
  }
  result.consumed = i;
  result.nbytes = n;
  if (i == length) return result;
  // Either the first of a pair is no digit, or the second is none or missing.
  if (hex_value(text[i]) > 15) {
    result.error_index = i;
  } else if (length - i >= 2 || final) {
    result.error_index = i + 1;
  }
  return result;
}

template HexDecoded hex_decode(const std::uint8_t*, std::size_t, std::uint8_t*, bool);
template HexDecoded hex_decode(const std::uint16_t*, std::size_t, std::uint8_t*, bool);
template HexDecoded hex_decode(const std::uint32_t*, std::size_t, std::uint8_t*, bool);

}  // namespace bufo::bulk
