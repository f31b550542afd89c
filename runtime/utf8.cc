// Text encodings over raw memory. What each function promises is in utf8.h.
//
// Loops over many units go in chunks of a fixed size without a branch inside, which both compilers
// turn into vector code at -O2; a chunk that is not plain falls to the careful code for one unit.
#include "runtime/utf8.h"

#include <bit>
#include <cstring>
#include <type_traits>

namespace bufo {

namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080u;
constexpr std::size_t kChunk = 64;

std::uint64_t load_word(const std::uint8_t* data) {
  std::uint64_t word;
  std::memcpy(&word, data, sizeof word);
  return word;
}

// Count of low-address bytes of `word` that are ASCII, given that not all are.
std::size_t ascii_bytes(std::uint64_t word) {
  const std::uint64_t high = word & kHighBits;
  if constexpr (std::endian::native == std::endian::little) {
    return static_cast<std::size_t>(std::countr_zero(high)) >> 3;
  } else {
    return static_cast<std::size_t>(std::countl_zero(high)) >> 3;
  }
}

template <class Unit>
Unit or_chunk(const Unit* units) {
  Unit all = 0;
  for (std::size_t i = 0; i < kChunk; ++i) all = static_cast<Unit>(all | units[i]);
  return all;
}

}  // namespace

std::size_t ascii_prefix(const std::uint8_t* data, std::size_t nbytes) {
  std::size_t i = 0;
  for (; nbytes - i >= 2 * kChunk; i += 2 * kChunk) {
    if (((or_chunk(data + i) | or_chunk(data + i + kChunk)) & 0x80) != 0) break;
  }
  for (; nbytes - i >= 8; i += 8) {
    const std::uint64_t word = load_word(data + i);
    if ((word & kHighBits) != 0) return i + ascii_bytes(word);
  }
  while (i < nbytes && data[i] < 0x80) ++i;
  return i;
}

std::size_t copy_ascii_prefix(const std::uint8_t* data, std::size_t nbytes, std::uint8_t* out) {
  std::size_t i = 0;
  for (; nbytes - i >= 2 * kChunk; i += 2 * kChunk) {
    std::uint8_t chunk[2 * kChunk];
    std::memcpy(chunk, data + i, sizeof chunk);
    std::memcpy(out + i, chunk, sizeof chunk);
    if (((or_chunk(chunk) | or_chunk(chunk + kChunk)) & 0x80) != 0) {
      return i + ascii_prefix(data + i, 2 * kChunk);
    }
  }
  const std::size_t rest = ascii_prefix(data + i, nbytes - i);
  if (rest != 0) std::memcpy(out + i, data + i, rest);
  return i + rest;
}

template <class Unit>
char32_t max_code_point_class(const Unit* units, std::size_t length) {
  if constexpr (sizeof(Unit) == 1) {
    return ascii_prefix(units, length) == length ? 0x7F : 0xFF;
  } else {
    // Once this is reached the class cannot get wider.
    constexpr Unit kWidest = sizeof(Unit) == 2 ? 0x100 : static_cast<Unit>(0x10000);
    Unit all = 0;
    std::size_t i = 0;
    for (; length - i >= kChunk; i += kChunk) {
      all = static_cast<Unit>(all | or_chunk(units + i));
      if (all >= kWidest) break;
    }
    if (all < kWidest) {
      for (; i < length; ++i) all = static_cast<Unit>(all | units[i]);
    }
    if (all < 0x80) return 0x7F;
    if (all < 0x100) return 0xFF;
    return all < 0x10000 ? char32_t{0xFFFF} : kMaxCodePoint;
  }
}

template <class From, class To>
void copy_units(const From* __restrict from, std::size_t length, To* __restrict to) {
  if constexpr (sizeof(From) == sizeof(To)) {
    if (length != 0) std::memcpy(to, from, length * sizeof(To));
  } else {
    std::size_t i = 0;
    for (; length - i >= kChunk; i += kChunk) {
      for (std::size_t k = 0; k < kChunk; ++k) to[i + k] = static_cast<To>(from[i + k]);
    }
    for (; i < length; ++i) to[i] = static_cast<To>(from[i]);
  }
}

template <class Unit>
std::size_t find_at_least(const Unit* units, std::size_t length, char32_t limit) {
  if (sizeof(Unit) < 4 && limit >> (8 * (sizeof(Unit) % 4)) != 0) return length;
  const Unit bound = static_cast<Unit>(limit);
  std::size_t i = 0;
  for (; length - i >= kChunk; i += kChunk) {
    Unit any = 0;
    for (std::size_t k = 0; k < kChunk; ++k) any = static_cast<Unit>(any | (units[i + k] >= bound));
    if (any != 0) break;
  }
  while (i < length && units[i] < bound) ++i;
  return i;
}

template <class Unit>
std::size_t find_surrogate(const Unit* units, std::size_t length) {
  if constexpr (sizeof(Unit) == 1) {
    return length;
  } else {
    constexpr Unit kMask = static_cast<Unit>(~Unit{0x7FF});
    std::size_t i = 0;
    for (; length - i >= kChunk; i += kChunk) {
      Unit any = 0;
      for (std::size_t k = 0; k < kChunk; ++k) {
        any = static_cast<Unit>(any | ((units[i + k] & kMask) == 0xD800));
      }
      if (any != 0) break;
    }
    while (i < length && !is_surrogate(units[i])) ++i;
    return i;
  }
}

// --- UTF-8 ---------------------------------------------------------------------------------------

namespace utf8 {

namespace {

constexpr bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// The range of a valid second byte depends on the first: no overlong forms, no surrogates,
// nothing above U+10FFFF (Unicode, table 3-7).
constexpr bool is_second(std::uint8_t first, std::uint8_t second) {
  switch (first) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return is_continuation(second);
  }
}

// Bytes of the sequence that `first` starts, or 0 if it starts none.
constexpr std::size_t sequence_length(std::uint8_t first) {
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) return 3;
  return first < 0xF5 ? 4 : 0;
}

// Decodes a sequence known to be valid, and moves past it.
inline char32_t take(const std::uint8_t*& p) {
  const char32_t b0 = p[0];
  if (b0 < 0x80) {
    p += 1;
    return b0;
  }
  if (b0 < 0xE0) {
    const char32_t c = ((b0 & 0x1F) << 6) | (p[1] & 0x3Fu);
    p += 2;
    return c;
  }
  if (b0 < 0xF0) {
    const char32_t c = ((b0 & 0x0F) << 12) | ((p[1] & 0x3Fu) << 6) | (p[2] & 0x3Fu);
    p += 3;
    return c;
  }
  const char32_t c =
      ((b0 & 0x07) << 18) | ((p[1] & 0x3Fu) << 12) | ((p[2] & 0x3Fu) << 6) | (p[3] & 0x3Fu);
  p += 4;
  return c;
}

// The error at the front of [p, end), where no valid sequence starts, into `scan`.
void describe_error(const std::uint8_t* p, const std::uint8_t* end, bool final, TextScan& scan) {
  const std::size_t left = static_cast<std::size_t>(end - p);
  const std::size_t need = sequence_length(p[0]);
  std::size_t good = 1;
  if (need == 0) {
    scan.reason = "invalid start byte";
  } else {
    while (good < left && good < need &&
           (good == 1 ? is_second(p[0], p[1]) : is_continuation(p[good]))) {
      ++good;
    }
    // CPython lets an incremental decoder wait for the third byte of a surrogate, so that
    // surrogatepass sees all of it.
    if (!final && p[0] == 0xED && left == 2 && (p[1] & 0xE0) == 0xA0) return;
    if (good == left) {
      // All that is there could begin a sequence: at the end of a block it may yet go on.
      if (!final) return;
      scan.reason = "unexpected end of data";
    } else {
      scan.reason = "invalid continuation byte";
    }
  }
  scan.error_end = scan.consumed + good;
}

}  // namespace

TextScan scan(const std::uint8_t* data, std::size_t nbytes, bool final) {
  TextScan result;
  const std::uint8_t* p = data;
  const std::uint8_t* const end = data + nbytes;
  // The length is the count of bytes less the continuation bytes.
  std::size_t continuations = 0;
  char32_t largest = 0x7F;
  while (p < end) {
    if (*p < 0x80) {
      if (end - p < 8) {
        ++p;
        continue;
      }
      const std::uint64_t word = load_word(p);
      if ((word & kHighBits) != 0) {
        p += ascii_bytes(word);
      } else {
        p += 8;
        if (end - p >= 8 && (load_word(p) & kHighBits) == 0) {
          p += ascii_prefix(p, static_cast<std::size_t>(end - p));
          continue;
        }
        continue;
      }
    }
    const std::size_t left = static_cast<std::size_t>(end - p);
    const std::uint8_t b0 = *p;
    char32_t c;
    if (b0 < 0xE0) {
      if (b0 < 0xC2 || left < 2 || !is_continuation(p[1])) break;
      c = ((b0 & 0x1Fu) << 6) | (p[1] & 0x3Fu);
      p += 2;
      continuations += 1;
    } else if (b0 < 0xF0) {
      if (left < 3 || !is_continuation(p[1]) || !is_continuation(p[2])) break;
      c = ((b0 & 0x0Fu) << 12) | ((p[1] & 0x3Fu) << 6) | (p[2] & 0x3Fu);
      if (c < 0x800 || is_surrogate(c)) break;
      p += 3;
      continuations += 2;
    } else {
      if (left < 4 || b0 > 0xF4 || !is_second(b0, p[1]) || !is_continuation(p[2]) ||
          !is_continuation(p[3])) {
        break;
      }
      c = ((b0 & 0x07u) << 18) | ((p[1] & 0x3Fu) << 12) | ((p[2] & 0x3Fu) << 6) | (p[3] & 0x3Fu);
      p += 4;
      continuations += 3;
    }
    largest = c > largest ? c : largest;
  }
  result.consumed = static_cast<std::size_t>(p - data);
  result.length = result.consumed - continuations;
  result.max_code_point = result.consumed == 0 ? 0 : largest;
  if (p < end) describe_error(p, end, final, result);
  return result;
}

template <class Unit>
void decode(const std::uint8_t* data, std::size_t nbytes, Unit* out) {
  const std::uint8_t* p = data;
  const std::uint8_t* const end = data + nbytes;
  while (p < end) {
    if (*p < 0x80) {
      if (end - p < 16) {
        *out++ = *p++;
        continue;
      }
      const std::uint64_t word = load_word(p);
      if ((word & kHighBits) != 0) {
        // Eight units fit: at least that many bytes follow, though maybe fewer code points, so
        // only the ASCII ones may be written.
        for (std::size_t n = ascii_bytes(word); n > 0; --n) *out++ = *p++;
      } else {
        std::size_t run = 8;
        if ((load_word(p + 8) & kHighBits) == 0) {
          run = ascii_prefix(p, static_cast<std::size_t>(end - p));
        }
        copy_units(p, run, out);
        p += run;
        out += run;
        continue;
      }
    }
    *out++ = static_cast<Unit>(take(p));
  }
}

std::size_t boundary_before(const std::uint8_t* data, std::size_t nbytes) {
  if (nbytes == 0) return 0;
  std::size_t start = nbytes - 1;
  while (start > 0 && is_continuation(data[start])) --start;
  return start + sequence_length(data[start]) == nbytes ? nbytes : start;
}

char32_t encoded_surrogate(const std::uint8_t* data, std::size_t nbytes) {
  if (nbytes < 3 || data[0] != 0xED || (data[1] & 0xE0) != 0xA0 || !is_continuation(data[2])) {
    return 0;
  }
  return 0xD000u | ((data[1] & 0x3Fu) << 6) | (data[2] & 0x3Fu);
}

char32_t decode_one(const std::uint8_t* data, std::size_t& used) {
  const std::uint8_t* p = data;
  const char32_t c = take(p);
  used = static_cast<std::size_t>(p - data);
  return c;
}

template <class Unit>
std::size_t encoded_length(const Unit* units, std::size_t length) {
  std::size_t nbytes = length;
  std::size_t i = 0;
  for (; length - i >= kChunk; i += kChunk) {
    Unit extra = 0;  // at most 3 * 64 a chunk
    for (std::size_t k = 0; k < kChunk; ++k) {
      const Unit c = units[i + k];
      if constexpr (sizeof(Unit) == 1) {
        extra = static_cast<Unit>(extra + (c >> 7));
      } else if constexpr (sizeof(Unit) == 2) {
        extra = static_cast<Unit>(extra + (c >= 0x80) + (c >= 0x800));
      } else {
        extra = static_cast<Unit>(extra + (c >= 0x80) + (c >= 0x800) + (c >= 0x10000));
      }
    }
    nbytes += extra;
  }
  for (; i < length; ++i) {
    const char32_t c = units[i];
    nbytes += static_cast<std::size_t>(c >= 0x80) + static_cast<std::size_t>(c >= 0x800) +
              static_cast<std::size_t>(c >= 0x10000);
  }
  return nbytes;
}

template <class Unit>
std::uint8_t* encode(const Unit* units, std::size_t length, std::uint8_t* out) {
  std::size_t i = 0;
  while (i < length) {
    if (units[i] < 0x80) {
      // Runs of ASCII go in chunks; eight at a time finds the short ones.
      if (length - i >= kChunk && or_chunk(units + i) < 0x80) {
        copy_units(units + i, kChunk, out);
        i += kChunk;
        out += kChunk;
        continue;
      }
      do {
        *out++ = static_cast<std::uint8_t>(units[i++]);
      } while (i < length && units[i] < 0x80);
      continue;
    }
    // A run of what is not ASCII; in most scripts it has one width.
    do {
      const char32_t c = units[i];
      if (sizeof(Unit) == 1 || c < 0x800) {
        out[0] = static_cast<std::uint8_t>(0xC0 | (c >> 6));
        out[1] = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
        out += 2;
      } else {
        out += encode_one(c, reinterpret_cast<char*>(out));
      }
      ++i;
    } while (i < length && units[i] >= 0x80);
  }
  return out;
}

}  // namespace utf8

// --- UTF-16 and UTF-32
// -----------------------------------------------------------------------------

namespace {

constexpr ByteOrder kNativeOrder =
    std::endian::native == std::endian::little ? ByteOrder::kLittle : ByteOrder::kBig;

template <class Wide, ByteOrder Order>
inline Wide load_unit(const std::uint8_t* data) {
  Wide value;
  std::memcpy(&value, data, sizeof value);
  if constexpr (Order == kNativeOrder) {
    return value;
  } else if constexpr (sizeof(Wide) == 2) {
    return __builtin_bswap16(value);
  } else {
    return __builtin_bswap32(value);
  }
}

template <class Wide, ByteOrder Order>
inline void store_unit(Wide value, std::uint8_t* out) {
  if constexpr (Order != kNativeOrder) {
    if constexpr (sizeof(Wide) == 2) {
      value = __builtin_bswap16(value);
    } else {
      value = __builtin_bswap32(value);
    }
  }
  std::memcpy(out, &value, sizeof value);
}

// A chunk in native order: what the loops below look at first.
template <class Wide, ByteOrder Order>
inline void load_chunk(const std::uint8_t* __restrict data, Wide* __restrict chunk) {
  for (std::size_t k = 0; k < kChunk; ++k) {
    chunk[k] = load_unit<Wide, Order>(data + k * sizeof(Wide));
  }
}

template <ByteOrder Order>
TextScan scan_utf16(const std::uint8_t* data, std::size_t nbytes, bool final) {
  TextScan result;
  char32_t seen = 0;
  std::size_t i = 0;
  std::size_t length = 0;
  const std::size_t whole = nbytes & ~std::size_t{1};
  while (i < whole) {
    if (whole - i >= 2 * kChunk) {
      std::uint16_t chunk[kChunk];
      load_chunk<std::uint16_t, Order>(data + i, chunk);
      if (find_surrogate(chunk, kChunk) == kChunk) {
        seen |= or_chunk(chunk);
        i += 2 * kChunk;
        length += kChunk;
        continue;
      }
    }
    // One chunk's worth with care, then try chunks again.
    const std::size_t stop = whole - i < 2 * kChunk ? whole : i + 2 * kChunk;
    while (i < stop) {
      const char32_t c = load_unit<std::uint16_t, Order>(data + i);
      if (!is_surrogate(c)) {
        seen |= c;
        i += 2;
        ++length;
        continue;
      }
      if (is_low_surrogate(c)) {
        result.reason = "illegal encoding";
        result.error_end = i + 2;
      } else if (whole - i < 4) {
        if (final) {
          result.reason = "unexpected end of data";
          result.error_end = nbytes;
        }
      } else if (is_low_surrogate(load_unit<std::uint16_t, Order>(data + i + 2))) {
        seen = kMaxCodePoint;
        i += 4;
        ++length;
        continue;
      } else {
        result.reason = "illegal UTF-16 surrogate";
        result.error_end = i + 2;
      }
      goto stopped;
    }
  }
  if (whole != nbytes && final) {
    result.reason = "truncated data";
    result.error_end = nbytes;
  }
stopped:
  result.consumed = i;
  result.length = length;
  if (length != 0) result.max_code_point = seen > kMaxCodePoint ? kMaxCodePoint : seen;
  return result;
}

template <ByteOrder Order, class Unit>
void decode_utf16(const std::uint8_t* data, std::size_t nbytes, Unit* out) {
  std::size_t i = 0;
  while (i < nbytes) {
    if (nbytes - i >= 2 * kChunk) {
      std::uint16_t chunk[kChunk];
      load_chunk<std::uint16_t, Order>(data + i, chunk);
      if (sizeof(Unit) < 4 || find_surrogate(chunk, kChunk) == kChunk) {
        copy_units(chunk, kChunk, out);
        i += 2 * kChunk;
        out += kChunk;
        continue;
      }
    }
    const std::size_t stop = nbytes - i < 2 * kChunk ? nbytes : i + 2 * kChunk;
    while (i < stop) {
      char32_t c = load_unit<std::uint16_t, Order>(data + i);
      i += 2;
      if (sizeof(Unit) == 4 && is_high_surrogate(c)) {
        c = 0x10000 + ((c & 0x3FF) << 10) +
            (load_unit<std::uint16_t, Order>(data + i) & char32_t{0x3FF});
        i += 2;
      }
      *out++ = static_cast<Unit>(c);
    }
  }
}

template <ByteOrder Order, class Unit>
std::uint8_t* encode_utf16(const Unit* __restrict units, std::size_t length,
                           std::uint8_t* __restrict out) {
  if constexpr (sizeof(Unit) < 4) {
    std::size_t i = 0;
    for (; length - i >= kChunk; i += kChunk, out += 2 * kChunk) {
      for (std::size_t k = 0; k < kChunk; ++k) {
        store_unit<std::uint16_t, Order>(units[i + k], out + 2 * k);
      }
    }
    for (; i < length; ++i, out += 2) store_unit<std::uint16_t, Order>(units[i], out);
  } else {
    for (std::size_t i = 0; i < length; ++i) {
      const char32_t c = units[i];
      if (c < 0x10000) {
        store_unit<std::uint16_t, Order>(static_cast<std::uint16_t>(c), out);
        out += 2;
      } else {
        const char32_t offset = c - 0x10000;
        store_unit<std::uint16_t, Order>(static_cast<std::uint16_t>(0xD800 | (offset >> 10)), out);
        store_unit<std::uint16_t, Order>(static_cast<std::uint16_t>(0xDC00 | (offset & 0x3FF)),
                                         out + 2);
        out += 4;
      }
    }
  }
  return out;
}

template <ByteOrder Order>
TextScan scan_utf32(const std::uint8_t* data, std::size_t nbytes, bool final) {
  TextScan result;
  char32_t largest = 0;
  std::size_t i = 0;
  for (; nbytes - i >= 4; i += 4) {
    const char32_t c = load_unit<std::uint32_t, Order>(data + i);
    if (is_surrogate(c)) {
      result.reason = "code point in surrogate code point range(0xd800, 0xe000)";
    } else if (c > kMaxCodePoint) {
      result.reason = "code point not in range(0x110000)";
    } else {
      largest = c > largest ? c : largest;
      continue;
    }
    result.error_end = i + 4;
    break;
  }
  if (result.ok() && i != nbytes && final) {
    result.reason = "truncated data";
    result.error_end = nbytes;
  }
  result.consumed = i;
  result.length = i / 4;
  result.max_code_point = largest;
  return result;
}

template <ByteOrder Order, class Unit>
void decode_utf32(const std::uint8_t* __restrict data, std::size_t nbytes, Unit* __restrict out) {
  std::size_t i = 0;
  for (; nbytes - i >= 4 * kChunk; i += 4 * kChunk) {
    for (std::size_t k = 0; k < kChunk; ++k) {
      *out++ = static_cast<Unit>(load_unit<std::uint32_t, Order>(data + i + 4 * k));
    }
  }
  for (; i < nbytes; i += 4) {
    *out++ = static_cast<Unit>(load_unit<std::uint32_t, Order>(data + i));
  }
}

template <ByteOrder Order, class Unit>
std::uint8_t* encode_utf32(const Unit* __restrict units, std::size_t length,
                           std::uint8_t* __restrict out) {
  std::size_t i = 0;
  for (; length - i >= kChunk; i += kChunk, out += 4 * kChunk) {
    for (std::size_t k = 0; k < kChunk; ++k) {
      store_unit<std::uint32_t, Order>(units[i + k], out + 4 * k);
    }
  }
  for (; i < length; ++i, out += 4) store_unit<std::uint32_t, Order>(units[i], out);
  return out;
}

}  // namespace

namespace utf16 {

TextScan scan(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, bool final) {
  return order == ByteOrder::kLittle ? scan_utf16<ByteOrder::kLittle>(data, nbytes, final)
                                     : scan_utf16<ByteOrder::kBig>(data, nbytes, final);
}

template <class Unit>
void decode(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, Unit* out) {
  return order == ByteOrder::kLittle ? decode_utf16<ByteOrder::kLittle>(data, nbytes, out)
                                     : decode_utf16<ByteOrder::kBig>(data, nbytes, out);
}

template <class Unit>
std::size_t encoded_length(const Unit* units, std::size_t length) {
  std::size_t pairs = 0;
  if constexpr (sizeof(Unit) == 4) {
    for (std::size_t i = 0; i < length; ++i) pairs += static_cast<std::size_t>(units[i] >= 0x10000);
  } else {
    static_cast<void>(units);
  }
  return 2 * (length + pairs);
}

template <class Unit>
std::uint8_t* encode(const Unit* units, std::size_t length, ByteOrder order, std::uint8_t* out) {
  return order == ByteOrder::kLittle ? encode_utf16<ByteOrder::kLittle>(units, length, out)
                                     : encode_utf16<ByteOrder::kBig>(units, length, out);
}

}  // namespace utf16

namespace utf32 {

TextScan scan(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, bool final) {
  return order == ByteOrder::kLittle ? scan_utf32<ByteOrder::kLittle>(data, nbytes, final)
                                     : scan_utf32<ByteOrder::kBig>(data, nbytes, final);
}

template <class Unit>
void decode(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, Unit* out) {
  return order == ByteOrder::kLittle ? decode_utf32<ByteOrder::kLittle>(data, nbytes, out)
                                     : decode_utf32<ByteOrder::kBig>(data, nbytes, out);
}

template <class Unit>
std::uint8_t* encode(const Unit* units, std::size_t length, ByteOrder order, std::uint8_t* out) {
  return order == ByteOrder::kLittle ? encode_utf32<ByteOrder::kLittle>(units, length, out)
                                     : encode_utf32<ByteOrder::kBig>(units, length, out);
}

}  // namespace utf32

// --- The unit types there are
// ------------------------------------------------------------------------

#define BUFO_INSTANTIATE(Unit)                                                              \
  template char32_t max_code_point_class(const Unit*, std::size_t);                         \
  template void copy_units(const Unit*, std::size_t, std::uint8_t*);                        \
  template void copy_units(const Unit*, std::size_t, std::uint16_t*);                       \
  template void copy_units(const Unit*, std::size_t, std::uint32_t*);                       \
  template std::size_t find_at_least(const Unit*, std::size_t, char32_t);                   \
  template std::size_t find_surrogate(const Unit*, std::size_t);                            \
  template void utf8::decode(const std::uint8_t*, std::size_t, Unit*);                      \
  template std::size_t utf8::encoded_length(const Unit*, std::size_t);                      \
  template std::uint8_t* utf8::encode(const Unit*, std::size_t, std::uint8_t*);             \
  template void utf16::decode(const std::uint8_t*, std::size_t, ByteOrder, Unit*);          \
  template std::size_t utf16::encoded_length(const Unit*, std::size_t);                     \
  template std::uint8_t* utf16::encode(const Unit*, std::size_t, ByteOrder, std::uint8_t*); \
  template void utf32::decode(const std::uint8_t*, std::size_t, ByteOrder, Unit*);          \
  template std::uint8_t* utf32::encode(const Unit*, std::size_t, ByteOrder, std::uint8_t*);

BUFO_INSTANTIATE(std::uint8_t)
BUFO_INSTANTIATE(std::uint16_t)
BUFO_INSTANTIATE(std::uint32_t)

#undef BUFO_INSTANTIATE

}  // namespace bufo
