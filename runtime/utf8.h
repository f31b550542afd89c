// Text encodings over raw memory: UTF-8, UTF-16, UTF-32, ASCII and Latin-1, from and to arrays of
// 1-, 2- or 4-byte units (the three layouts of a str).
//
// Guarantees: no allocation, no reads outside the given ranges; error reasons and positions are
// those of CPython 3.12's codecs. A Unit is std::uint8_t, std::uint16_t or std::uint32_t
// and holds one code point; 1-byte units are Latin-1.
//
// Decoding is two passes: scan() says how many code points there are and the largest one, the
// caller allocates, decode() fills. After an error, the caller lets its handler act and scans on
// from the position it returned.
//
// Blocks: every scan has `final`; pass false for a block in the middle, and continue at
// `consumed`. Every other function here works on any sub-range cut between units; to cut encoded
// UTF-8 between code points use utf8::boundary_before().
#ifndef BUFO_RUNTIME_UTF8_H_
#define BUFO_RUNTIME_UTF8_H_

#include <cstddef>
#include <cstdint>

namespace bufo {

inline constexpr char32_t kMaxCodePoint = 0x10FFFF;

constexpr bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }
constexpr bool is_high_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
constexpr bool is_low_surrogate(char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

// The bytes a unit needs so that it can hold `max_code_point`: 1, 2 or 4.
constexpr int unit_size_for(char32_t max_code_point) {
  return max_code_point < 0x100 ? 1 : max_code_point < 0x10000 ? 2 : 4;
}

enum class ByteOrder { kLittle, kBig };

// What the valid front part of some encoded text holds, and what stops it.
struct TextScan {
  std::size_t consumed = 0;      // bytes of the valid part; an error starts here
  std::size_t length = 0;        // code points in the valid part
  char32_t max_code_point = 0;   // an upper bound within the class: 0x7F, 0xFF, 0xFFFF, exact
                                 // class is guaranteed (unit_size_for and ASCII-ness), value not
  const char* reason = nullptr;  // CPython's reason text, or null when there is no error
  std::size_t error_end = 0;     // one past the offending bytes

  bool ok() const { return reason == nullptr; }
};

// --- Units ---------------------------------------------------------------------------------------

// Index of the first byte above 0x7F, or nbytes.
std::size_t ascii_prefix(const std::uint8_t* data, std::size_t nbytes);

// The same, and copies the bytes as it goes; up to 128 bytes past the result may be copied as well,
// never more than nbytes. The fast way to decode what is probably ASCII: one pass.
std::size_t copy_ascii_prefix(const std::uint8_t* data, std::size_t nbytes, std::uint8_t* out);

// An upper bound for the largest unit that is exact about its class: below 0x80 exactly if all
// units are ASCII, below 0x100 exactly if all are Latin-1, below 0x10000 exactly if all are BMP.
// Stops early where the widest class of the unit type is seen.
template <class Unit>
char32_t max_code_point_class(const Unit* units, std::size_t length);

// Copies units, widening or narrowing. Narrowing truncates: the caller knows that all fit.
// The ranges do not overlap.
template <class From, class To>
void copy_units(const From* from, std::size_t length, To* to);

// Index of the first unit >= limit, or length. For "ordinal not in range(128)" and (256).
template <class Unit>
std::size_t find_at_least(const Unit* units, std::size_t length, char32_t limit);

// Index of the first surrogate, or length.
template <class Unit>
std::size_t find_surrogate(const Unit* units, std::size_t length);

namespace utf8 {

// Reasons: "invalid start byte", "invalid continuation byte", "unexpected end of data".
// The offending bytes are the maximal subpart, as CPython and Unicode (table 3-8) have it.
// With final == false an incomplete sequence at the end is no error: it is left unconsumed.
TextScan scan(const std::uint8_t* data, std::size_t nbytes, bool final = true);

// Decodes text that scan() found valid; writes exactly the scanned number of units, which must be
// wide enough for all of them.
template <class Unit>
void decode(const std::uint8_t* data, std::size_t nbytes, Unit* out);

// The largest boundary between code points that is <= nbytes, for valid text that may go on.
std::size_t boundary_before(const std::uint8_t* data, std::size_t nbytes);

// The surrogate that the three bytes at `data` encode (ED A0..BF xx), or 0: for surrogatepass.
char32_t encoded_surrogate(const std::uint8_t* data, std::size_t nbytes);

// Bytes needed to encode the units. Surrogates count as three bytes.
template <class Unit>
std::size_t encoded_length(const Unit* units, std::size_t length);

// Encodes and returns the end of the output. Surrogates are written as three bytes (that is what
// surrogatepass wants); a strict caller asks find_surrogate() first.
// The reason text for a surrogate is kSurrogatesNotAllowed.
template <class Unit>
std::uint8_t* encode(const Unit* units, std::size_t length, std::uint8_t* out);

inline constexpr char kSurrogatesNotAllowed[] = "surrogates not allowed";

// One code point: encodes and returns the count of bytes, 1 to 4.
inline std::size_t encode_one(char32_t c, char* out) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | (c >> 6));
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | (c >> 12));
    out[1] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out[2] = static_cast<char>(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | (c >> 18));
  out[1] = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
  out[2] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  out[3] = static_cast<char>(0x80 | (c & 0x3F));
  return 4;
}

// One code point of valid text at `data`; `used` becomes its count of bytes.
char32_t decode_one(const std::uint8_t* data, std::size_t& used);

}  // namespace utf8

namespace utf16 {

// Reasons: "truncated data", "unexpected end of data", "illegal encoding",
// "illegal UTF-16 surrogate". The byte order mark is the caller's business.
// With final == false an odd byte or a lone high surrogate at the end is left unconsumed.
TextScan scan(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, bool final = true);

template <class Unit>
void decode(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, Unit* out);

// In bytes. Surrogates count as one 16-bit unit each and are written as they are.
template <class Unit>
std::size_t encoded_length(const Unit* units, std::size_t length);

template <class Unit>
std::uint8_t* encode(const Unit* units, std::size_t length, ByteOrder order, std::uint8_t* out);

}  // namespace utf16

namespace utf32 {

// Reasons: "truncated data", "code point in surrogate code point range(0xd800, 0xe000)",
// "code point not in range(0x110000)".
TextScan scan(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, bool final = true);

template <class Unit>
void decode(const std::uint8_t* data, std::size_t nbytes, ByteOrder order, Unit* out);

// The encoded length is 4 * length. Surrogates are written as they are.
template <class Unit>
std::uint8_t* encode(const Unit* units, std::size_t length, ByteOrder order, std::uint8_t* out);

}  // namespace utf32

// ASCII and Latin-1 need no codec of their own. To decode ASCII: ascii_prefix() is the error
// position ("ordinal not in range(128)", one byte long), then memcpy. Latin-1 is memcpy and
// ascii_prefix() for the flag. To encode: find_at_least(units, length, 128 or 256), copy_units().

}  // namespace bufo

#endif  // BUFO_RUNTIME_UTF8_H_
