// Reading the text of a regular expression or of a replacement: tokens, escapes, names, errors.
//
// Guarantees: positions in errors count characters, as CPython 3.12's do.
#pragma once

#include <algorithm>

#include "runtime/modules/re.h"
#include "runtime/types/bytes.h"
#include "runtime/unicode.h"
#include "runtime/unicode_names.h"

namespace bufo::re {

inline constexpr uint32_t kNothing = 0xffffffff;

inline bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
inline bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
inline bool is_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z' && c < 128; }
inline int hex_value(uint32_t c) {
  if (is_digit(c)) return static_cast<int>(c - '0');
  const uint32_t low = c | 32;
  return c < 128 && low >= 'a' && low <= 'f' ? static_cast<int>(low - 'a' + 10) : -1;
}

// A pattern or replacement text, read token by token: a character, or a backslash with what
// follows it.
class Reader {
 public:
  Reader(VM& vm, Value text, bool is_text) : vm_(vm), text_(text), is_text_(is_text) {
    if (is_text) {
      length_ = static_cast<ptrdiff_t>(as<Str>(text).length);
    } else {
      length_ = as<Bytes>(text).length;
    }
  }

  bool is_text() const { return is_text_; }
  Value text() const { return text_; }
  uint32_t char_at(ptrdiff_t i) const {
    return is_text_ ? as<Str>(text_).at(static_cast<size_t>(i)) : as<Bytes>(text_).data[i];
  }
  Result<void> start() { return seek(0); }
  Result<void> seek(ptrdiff_t position) {
    index_ = position;
    return advance();
  }
  /// The token ahead: its first character, and for escapes the second; kNothing at the end.
  uint32_t next = kNothing, next_escaped = kNothing;
  bool next_is(uint32_t c) const { return next == c && next_escaped == kNothing; }
  /// Where it begins.
  ptrdiff_t tell() const {
    return index_ - (next == kNothing ? 0 : next_escaped == kNothing ? 1 : 2);
  }
  Result<void> advance() {
    next_escaped = kNothing;
    if (index_ >= length_) {
      next = kNothing;
      return ok();
    }
    next = char_at(index_++);
    if (next != '\\') return ok();
    if (index_ >= length_) return error_at(length_ - 1, "bad escape (end of pattern)");
    next_escaped = char_at(index_++);
    return ok();
  }
  Result<bool> match(uint32_t c) {
    if (!next_is(c)) return false;
    TRY(advance());
    return true;
  }

  /// re.error; in that of a bytes pattern all is ASCII.
  BUFO_COLD Raised fail(Str& message, ptrdiff_t position) const {
    if (is_text_ || message.is_ascii()) return raise_error(vm_, message, text_, position);
    constexpr char kDigits[] = "0123456789abcdef";
    StrBuilder out(vm_);
    for (size_t i = 0; i < message.length; ++i) {
      const char32_t c = message.at(i);
      if (c < 128) {
        out.append(c);
      } else {
        out.append_ascii("\\x");
        out.append(static_cast<char32_t>(kDigits[(c >> 4) & 15]));
        out.append(static_cast<char32_t>(kDigits[c & 15]));
      }
    }
    Result<Ref<Str>> made = out.finish();
    if (made.is_error()) return Raised{};
    const Ref<Str> text = std::move(made).take();
    return raise_error(vm_, *text, text_, position);
  }
  /// re.error at a position.
  template <class... A>
  BUFO_COLD Raised error_at(ptrdiff_t position, std::string_view pattern, A... args) const {
    Result<Ref<Str>> message = format(vm_, pattern, args...);
    if (message.is_error()) return Raised{};
    const Ref<Str> text = std::move(message).take();
    return fail(*text, position);
  }
  /// At `offset` characters before the token ahead.
  template <class... A>
  BUFO_COLD Raised error(ptrdiff_t offset, std::string_view pattern, A... args) const {
    return error_at(tell() - offset, pattern, args...);
  }
  /// [start, end) of the text as a str.
  Result<Ref<Str>> part(ptrdiff_t start, ptrdiff_t end) const {
    if (is_text_) {
      return str_slice(vm_, as<Str>(text_), static_cast<size_t>(start), static_cast<size_t>(end));
    }
    return make_str_units(vm_, as<Bytes>(text_).data + start, static_cast<size_t>(end - start), 1);
  }

  /// The text up to `terminator`, which is skipped.
  Result<Ref<Str>> until(uint32_t terminator, const char* what) {
    const ptrdiff_t from = tell();
    for (;;) {
      const ptrdiff_t at = tell();
      if (next == kNothing) {
        if (at == from) return error(0, "missing {}", what);
        return error(at - from, "missing {}, unterminated name", static_cast<char>(terminator));
      }
      const bool found = next_is(terminator);
      TRY(advance());
      if (!found) continue;
      if (at == from) return error(1, "missing {}", what);
      return part(from, at);
    }
  }

  /// Must be called when the name and one more character have been read.
  Result<void> check_group_name(Str& name, ptrdiff_t offset) const {
    const ptrdiff_t back = static_cast<ptrdiff_t>(name.length) + offset;
    bool good = name.length != 0;
    for (size_t i = 0; i < name.length && good; ++i) {
      const char32_t c = name.at(i);
      good = i == 0 ? unicode::is_xid_start(c) : unicode::is_xid_continue(c);
    }
    if (!is_text_ && !name.is_ascii()) {
      const Ref<Str> shown = TRY(ascii(vm_, &name));
      return error(back, "bad character in group name {}", Value(shown));
    }
    if (!good) return error(back, "bad character in group name {}", repr_of(&name));
    return ok();
  }

  // --- escapes that classes, patterns and the rest have in common

  static bool simple_escape(uint32_t c, uint32_t& out) {
    switch (c) {
      case 'a':
        return out = 7, true;
      case 'b':
        return out = 8, true;
      case 'f':
        return out = 12, true;
      case 'n':
        return out = 10, true;
      case 'r':
        return out = 13, true;
      case 't':
        return out = 9, true;
      case 'v':
        return out = 11, true;
      case '\\':
        return out = '\\', true;
      default:
        return false;
    }
  }
  static uint8_t category_of(uint32_t c) {
    switch (c) {
      case 'd':
        return kDigit;
      case 'D':
        return kNotDigit;
      case 's':
        return kSpace;
      case 'S':
        return kNotSpace;
      case 'w':
        return kWord;
      case 'W':
        return kNotWord;
      default:
        return 0;
    }
  }

  /// \x, \u, \U, \N after their first two characters, which began at `from`. False: c is none.
  Result<bool> code_escape(uint32_t c, ptrdiff_t from, uint32_t& out) {
    int digits = 0;
    if (c == 'x') digits = 2;
    if (is_text_ && c == 'u') digits = 4;
    if (is_text_ && c == 'U') digits = 8;
    if (digits != 0) {
      uint64_t value = 0;
      int count = 0;
      for (; count < digits && next_escaped == kNothing && next != kNothing && hex_value(next) >= 0;
           ++count) {
        value = value * 16 + static_cast<uint64_t>(hex_value(next));
        TRY(advance());
      }
      const Ref<Str> shown = TRY(part(from, tell()));
      if (count != digits) {
        return error_at(from, "incomplete escape {}", Value(shown));
      }
      // What is no code point gets the plain message, with what has been read of it.
      if (value > 0x10ffff) return error_at(from, "bad escape {}", Value(shown));
      out = static_cast<uint32_t>(value);
      return true;
    }
    if (is_text_ && c == 'N') {
      const bool open = TRY(match('{'));
      if (!open) return error(0, "missing {}", "{");
      const Ref<Str> name = TRY(until('}', "character name"));
      for (size_t i = 0; i < name->length; ++i) {
        // What has no UTF-8 cannot be looked up at all.
        if ((name->at(i) & ~char32_t{0x7ff}) == 0xd800) return error(2, "bad escape \\N");
      }
      char32_t found = 0;
      if (!name->is_ascii() || !unicode::find_name(name->ascii_view(), found)) {
        return error(static_cast<ptrdiff_t>(name->length) + 4, "undefined character name {}",
                     repr_of(Value(name)));
      }
      out = found;
      return true;
    }
    return false;
  }

  /// Octal digits already begun with `value`; ends the escape that began at `from`.
  Result<uint32_t> checked_octal(uint32_t value, ptrdiff_t from) const {
    if (value > 0377) {
      const Ref<Str> shown = TRY(part(from, tell()));
      return error_at(from, "octal escape value {} outside of range 0-0o377", Value(shown));
    }
    return value;
  }
  bool next_is_digit() const {
    return next_escaped == kNothing && next != kNothing && is_digit(next);
  }
  bool next_is_octal() const {
    return next_escaped == kNothing && next != kNothing && is_octal(next);
  }

  Raised bad_escape(ptrdiff_t from) const {
    Result<Ref<Str>> shown = part(from, tell());
    if (shown.is_error()) return Raised{};
    const Ref<Str> text = std::move(shown).take();
    return error_at(from, "bad escape {}", Value(text));
  }

  VM& vm() const { return vm_; }

 protected:
  VM& vm_;
  Value text_;  // borrowed
  bool is_text_;
  ptrdiff_t length_ = 0, index_ = 0;
};

}  // namespace bufo::re
