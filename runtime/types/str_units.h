// What the files that implement str share: the three layouts of its characters, seen as one.
#pragma once

#include "runtime/types/str.h"
#include "runtime/utf8.h"

namespace bufo {

/// Calls fn with the characters as const uint8_t*, uint16_t* or uint32_t*.
template <class Fn>
BUFO_INLINE auto with_units(const Str& s, Fn&& fn) {
  switch (s.kind()) {
    case 1:
      return fn(s.data1());
    case 2:
      return fn(s.data2());
    default:
      return fn(s.data4());
  }
}

/// The same for characters that are not in a str.
template <class Fn>
BUFO_INLINE auto with_raw_units(const void* units, int kind, Fn&& fn) {
  switch (kind) {
    case 1:
      return fn(static_cast<const uint8_t*>(units));
    case 2:
      return fn(static_cast<const uint16_t*>(units));
    default:
      return fn(static_cast<const uint32_t*>(units));
  }
}
template <class Fn>
BUFO_INLINE auto with_raw_units(void* units, int kind, Fn&& fn) {
  switch (kind) {
    case 1:
      return fn(static_cast<uint8_t*>(units));
    case 2:
      return fn(static_cast<uint16_t*>(units));
    default:
      return fn(static_cast<uint32_t*>(units));
  }
}

/// The largest character of the class (ASCII, Latin-1, BMP, all) that `s` is of.
inline char32_t max_char_of(const Str& s) {
  if (s.is_ascii()) return 0x7f;
  const int kind = s.kind();
  return kind == 1 ? 0xff : kind == 2 ? 0xffff : kMaxCodePoint;
}
constexpr char32_t max_char_class(char32_t c) {
  return c < 0x80 ? 0x7f : c < 0x100 ? 0xff : c < 0x10000 ? 0xffff : kMaxCodePoint;
}
/// The class of s[start:end].
char32_t max_char_of_range(const Str& s, size_t start, size_t end);
char32_t max_char_of_units(const void* units, size_t length, int kind);

/// Copies characters between kinds; `to_kind` is wide enough for all of them.
void copy_units_between(const void* from, int from_kind, size_t length, void* to, int to_kind);
/// s[start:start+count] into out[at:].
inline void copy_str_units(const Str& s, size_t start, size_t count, void* out, int out_kind,
                           size_t at) {
  const int kind = s.kind();
  copy_units_between(static_cast<const char*>(s.data()) + start * static_cast<size_t>(kind), kind,
                     count, static_cast<char*>(out) + at * static_cast<size_t>(out_kind), out_kind);
}
/// out[at:at+count] = c.
void fill_units(void* out, int kind, size_t at, size_t count, char32_t c);
inline void set_unit(void* out, int kind, size_t at, char32_t c) {
  with_raw_units(out, kind, [&](auto* units) {
    units[at] = static_cast<std::remove_reference_t<decltype(units[0])>>(c);
  });
}

/// Characters, and the largest of them by class, in UTF-8 that may code surrogates.
struct TextMeasure {
  size_t length = 0;
  char32_t max_char = 0x7f;
};
TextMeasure measure_utf8(std::string_view utf8);
/// Writes as many units as measure_utf8 counted.
void decode_utf8_units(std::string_view utf8, void* out, int kind);

/// "": shared.
Ref<Str> empty_str(VM&);
/// `s` itself, or its text as an exact str if it is of a subclass.
Result<Ref<Str>> exact_str(VM&, Str& s);
/// Bytes of a str object with this many characters, or 0 if it would be too large.
size_t str_nbytes(size_t length, char32_t max_char);
/// For Slots::nbytes_of.
size_t str_nbytes_of(const Object*);
void str_dealloc(VM&, Object*);
/// A dying interned str leaves the table.
void forget_interned(VM&, Str&);
/// The shared str of one Latin-1 character.
inline Str& latin1_char(VM& vm, uint8_t c) { return as<Str>(vm.latin1_chars[c]); }

/// The units of a needle, brought to the haystack's kind where they are narrower. Short needles
/// need no heap.
template <class Unit>
class WidenedUnits {
 public:
  WidenedUnits() = default;
  WidenedUnits(const WidenedUnits&) = delete;
  WidenedUnits& operator=(const WidenedUnits&) = delete;
  ~WidenedUnits() {
    if (block_ != nullptr) Heap::of(block_).free(block_);
  }
  Result<void> set(VM& vm, const Str& s) {
    BUFO_ASSERT(static_cast<size_t>(s.kind()) <= sizeof(Unit));
    if (s.kind() == static_cast<int>(sizeof(Unit))) {
      units_ = static_cast<const Unit*>(s.data());
      return ok();
    }
    Unit* out = inline_;
    if (s.length > kInlineCount) {
      block_ = vm.heap.allocate_raw(s.length * sizeof(Unit));
      if (block_ == nullptr) return raise_no_memory(vm);
      out = static_cast<Unit*>(block_);
    }
    copy_units_between(s.data(), s.kind(), s.length, out, sizeof(Unit));
    units_ = out;
    return ok();
  }
  const Unit* get() const { return units_; }

 private:
  static constexpr size_t kInlineCount = 64;
  const Unit* units_ = nullptr;
  void* block_ = nullptr;
  Unit inline_[kInlineCount];
};

}  // namespace bufo
