// The grammar of str.format(): literal text, replacement fields, and what a field's name says.
//
// Shared by str.format() and the module _string, on which string.Formatter stands. Messages are
// CPython 3.12's. Source: Python library reference, "Format String Syntax".
#pragma once

#include "runtime/types/str.h"

namespace bufo {

/// Part of a str, by indices.
struct TextRange {
  size_t start = 0, end = 0;
  bool empty() const { return start == end; }
};

/// Cuts a format string into literals and fields. Borrows the str.
class FormatParser {
 public:
  FormatParser(const Str& text, TextRange range)
      : text_(text),
        bytes_(text.kind() == 1 ? text.data1() : nullptr),
        at_(range.start),
        end_(range.end) {}

  struct Piece {
    TextRange literal;  // comes first; "{{" and "}}" are one brace already
    bool has_field = false;
    TextRange name, spec;
    char32_t conversion = 0;   // after '!', 0: none
    bool has_spec = false;     // there was a ':'
    bool spec_nested = false;  // the spec has fields of its own
  };
  /// False at the end. ValueError.
  Result<bool> next(VM&, Piece& out);

 private:
  Result<void> parse_field(VM&, Piece& out);
  char32_t char_at(size_t i) const { return bytes_ != nullptr ? bytes_[i] : text_.at(i); }
  const Str& text_;
  const uint8_t* bytes_;  // the text, if it is one byte a character
  size_t at_, end_;
};

/// "first.attr[item]": what a field's name consists of.
class FieldNameParser {
 public:
  FieldNameParser(const Str& text, TextRange name) : text_(text), at_(name.start), end_(name.end) {}

  struct Part {
    bool is_attribute = false;  // else an item
    TextRange text;
    ptrdiff_t index = -1;  // the text as a decimal number, -1 if it is none
  };
  /// The name or number before the first '.' or '['.
  Result<Part> first(VM&);
  /// False at the end. ValueError.
  Result<bool> next(VM&, Part& out);

 private:
  Result<ptrdiff_t> parse_index(VM&, TextRange range) const;
  const Str& text_;
  size_t at_, end_;
};

}  // namespace bufo
