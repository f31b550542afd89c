// str: 1, 2 or 4 bytes a character with O(1) index; ASCII flagged; hash cached; interning.
#pragma once

#include <string_view>

#include "runtime/operators.h"

namespace bufo {

enum StrFlag : uint16_t {
  kStrKindMask = 3 << kFlagTypeBits,     // bytes per character: 0 -> 1, 1 -> 2, 2 -> 4
  kStrAscii = 1 << (kFlagTypeBits + 2),  // all characters < 128; then the kind is 1
  kStrInterned = 1 << (kFlagTypeBits + 3),
  kStrSurrogates = 1 << (kFlagTypeBits + 4),  // the cached UTF-8 codes lone surrogates
};

struct Str : Object {
  static constexpr TypeIndex kIndex = kTypeStr;
  int64_t hash_cache;  // 0: not computed
  size_t length;       // characters
  // ASCII: characters follow here, NUL-terminated. Others: {char* utf8; size_t utf8_nbytes;} first.

  bool is_ascii() const { return (flags & kStrAscii) != 0; }
  bool is_interned() const { return (flags & kStrInterned) != 0; }
  int kind() const { return 1 << ((flags & kStrKindMask) >> kFlagTypeBits); }  // 1, 2 or 4
  size_t data_offset() const { return is_ascii() ? sizeof(Str) : sizeof(Str) + 16; }
  const void* data() const { return reinterpret_cast<const char*>(this) + data_offset(); }
  void* data() { return reinterpret_cast<char*>(this) + data_offset(); }
  const uint8_t* data1() const { return static_cast<const uint8_t*>(data()); }
  const uint16_t* data2() const { return static_cast<const uint16_t*>(data()); }
  const uint32_t* data4() const { return static_cast<const uint32_t*>(data()); }
  char32_t at(size_t i) const {
    const int k = kind();
    return k == 1 ? data1()[i] : k == 2 ? data2()[i] : data4()[i];
  }
  /// The text of an ASCII str.
  std::string_view ascii_view() const {
    BUFO_ASSERT(is_ascii());
    return {reinterpret_cast<const char*>(data1()), length};
  }
};

/// VM start-up, before anything is interned and as soon as vm.types[kTypeStr] stands: the intern
/// table, vm.latin1_chars and the empty str. False: memory was refused.
bool init_strings(VM&);
/// VM end: frees the table. Interned strs may still die afterwards.
void destroy_strings(VM&);

/// A new str from UTF-8 that is known to be valid (surrogates as 3 bytes allowed). Copies.
Result<Ref<Str>> make_str(VM&, std::string_view utf8);
/// From units of 1 (Latin-1), 2 or 4 bytes, any values; narrows to the smallest kind. Copies.
Result<Ref<Str>> make_str_units(VM&, const void* units, size_t length, int kind);
Result<Ref<Str>> make_str_char(VM&, char32_t c);
/// Uninitialised characters for the caller to fill; max_char decides the kind (127 -> ASCII).
Result<Ref<Str>> make_str_uninitialized(VM&, size_t length, char32_t max_char);
/// The one str of this text that compares by pointer. `intern` takes any exact str.
Result<Ref<Str>> intern(VM&, std::string_view utf8);
Result<Ref<Str>> intern(VM&, Ref<Str>);
/// [start, end) characters; the whole str itself when that is asked.
Result<Ref<Str>> str_slice(VM&, Str&, size_t start, size_t end);
Result<Ref<Str>> str_concat(VM&, Str& a, Str& b);
/// a + b + c …: what an f-string and BUILD_STRING need. All are strs.
Result<Ref<Str>> str_concat_many(VM&, const Value* strs, size_t count);
/// left += right: consumes the reference to `left` (an exact str) unless it fails. An unshared
/// `left` grows in place with room to spare, so that repeated += costs O(1) a character.
Result<Value> str_append_inplace(VM&, Value owned_left, Str& right);
Result<Ref<Str>> str_repeat(VM&, Str& s, ptrdiff_t count);
/// UTF-8 of any str, cached in it; UnicodeEncodeError on lone surrogates. Good while the str lives.
Result<std::string_view> str_utf8(VM&, Str&);
/// As str_utf8, but lone surrogates are coded as 3 bytes instead of raising.
Result<std::string_view> str_wtf8(VM&, Str&);
bool str_equal_slow(const Str& a, const Str& b);
/// No Python code. A str always has its smallest kind, so equal texts have equal bytes.
inline bool str_equal(const Str& a, const Str& b) {
  return &a == &b || (a.length == b.length && str_equal_slow(a, b));
}
int str_compare(const Str& a, const Str& b);  // by code point: -1, 0, 1
int64_t str_hash_slow(VM&, Str&);
/// Cached; never -1.
BUFO_INLINE int64_t str_hash(VM& vm, Str& s) {
  return BUFO_LIKELY(s.hash_cache != 0) ? s.hash_cache : str_hash_slow(vm, s);
}
/// The hash that a str of this ASCII text has.
int64_t str_hash_of_ascii(VM&, std::string_view ascii);
inline bool str_equals(const Str& s, std::string_view ascii) {
  return s.is_ascii() && s.ascii_view() == ascii;
}
/// An argument that must be a str; TypeError "f() argument 1 must be str, not int", where `what` is
/// "f() argument 1".
Result<Str*> str_argument(VM&, Value value, const char* what);

/// An iterator over the characters; "for" loops may walk it directly.
struct StrIterator : Object {
  static constexpr TypeIndex kIndex = kTypeStrIterator;
  Value str;  // owned; unbound when exhausted
  size_t next;
};

/// repr() into a builder.
class StrBuilder;
void str_append_repr(StrBuilder&, const Str&);
/// sep.join(items); items is a list or tuple or any iterable. Runs Python code.
Result<Ref<Str>> str_join(VM&, Str& separator, Value iterable);
/// format % args.
Result<Value> str_percent_format(VM&, Str& format, Value args);

/// Collects text piece by piece in accounted memory, widening as needed. Short texts stay on the
/// C++ stack, longer ones are built inside the block that becomes the str. Errors stick and come
/// out of finish().
class StrBuilder {
 public:
  explicit StrBuilder(VM& vm) : vm_(vm), data_(inline_) {}
  StrBuilder(const StrBuilder&) = delete;
  StrBuilder& operator=(const StrBuilder&) = delete;
  ~StrBuilder();
  void append(char32_t c) {
    if (BUFO_LIKELY(c <= max_char_ && kind_ == 1 && length_ < capacity_)) {
      data_[length_++] = static_cast<char>(c);
    } else {
      append_char_slow(c);
    }
  }
  void append_ascii(std::string_view text);
  void append_utf8(std::string_view utf8);  // valid UTF-8, surrogates allowed
  void append(const Str& s);
  void append(const Str& s, size_t start, size_t end);
  /// Units of 1 (Latin-1), 2 or 4 bytes.
  void append_units(const void* units, size_t length, int kind);
  void append_repeated(char32_t c, size_t count);
  void append_int(int64_t i);
  /// repr(v); runs Python code, whose error the caller gets at once.
  Result<void> append_repr(Value v);
  Result<void> append_str(Value v);
  /// Room for `more` characters, which the caller fills in; null if memory was refused. `max_char`
  /// is the largest of them, at least by its class; the units' width is kind(), maybe more than
  /// that needs.
  void* extend(size_t more, char32_t max_char);
  size_t length() const { return length_; }
  int kind() const { return kind_; }
  bool failed() const { return failed_; }
  /// MemoryError if any piece was refused. The builder is empty afterwards.
  Result<Ref<Str>> finish();
  VM& vm() const { return vm_; }

 private:
  static constexpr size_t kInlineNbytes = 240;
  bool reserve(size_t more, char32_t max_char);
  bool reserve_slow(size_t more, char32_t max_char);
  void append_char_slow(char32_t c);

  VM& vm_;
  char* data_;                                    // units: inline_ or inside block_
  Str* block_ = nullptr;                          // owned, a str whose length is not set yet
  size_t length_ = 0, capacity_ = kInlineNbytes;  // in characters
  char32_t max_char_ = 0x7f;  // the end of the class that the characters are of: 0x7f, 0xff, 0xffff
                              // or 0x10ffff
  uint8_t kind_ = 1;
  bool failed_ = false;
  alignas(8) char inline_[kInlineNbytes];
};

}  // namespace bufo
