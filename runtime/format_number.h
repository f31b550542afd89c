// What format() and the % operator share: digits of a value, laid out into a StrBuilder.
#pragma once

#include "runtime/float_text.h"
#include "runtime/format_spec.h"
#include "runtime/types/str.h"

namespace bufo {

/// ValueError with the message for `error`, which concerns `spec`.
Raised raise_spec_error(VM&, const format_spec::SpecError& error, const Str& spec,
                        std::string_view type_name);

/// Sign, prefix, grouping, fill.
Result<void> append_number(StrBuilder& out, const format_spec::FormatSpec& spec,
                           const format_spec::NumberText& text);
Result<void> append_float(StrBuilder& out, const format_spec::FormatSpec& spec, double value,
                          const float_text::Format& format);

/// The digits of an int or bool, without sign: those of a machine word on the C++ stack.
class IntDigits {
 public:
  IntDigits() = default;
  IntDigits(const IntDigits&) = delete;
  IntDigits& operator=(const IntDigits&) = delete;
  /// base 2, 8, 10 or 16. ValueError above the limit of decimal digits.
  Result<void> set(VM&, Value v, int base, bool upper);
  bool negative() const { return negative_; }
  const char* digits() const { return digits_; }
  size_t length() const { return length_; }

 private:
  char inline_[64];
  const char* digits_ = nullptr;
  size_t length_ = 0;
  bool negative_ = false;
  Ref<Str> text_;
};

}  // namespace bufo
