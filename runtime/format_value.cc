// format(value, spec) for str, int, float and complex: values meet format_spec.h.

#include "runtime/format_value.h"

#include <climits>
#include <cmath>
#include <cstring>

#include "runtime/float_text.h"
#include "runtime/format_number.h"
#include "runtime/int_text.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str_units.h"

namespace bufo {

using format_spec::FormatSpec;
using format_spec::NumberLayout;
using format_spec::NumberText;
using format_spec::SpecError;

// --- shared with printf-style formatting

Raised raise_spec_error(VM& vm, const SpecError& error, const Str& spec,
                        std::string_view type_name) {
  StrBuilder message(vm);
  const auto write = [](void* context, const char* text, size_t nbytes) {
    static_cast<StrBuilder*>(context)->append_utf8({text, nbytes});
  };
  with_units(spec, [&](auto* units) {
    format_spec::write_message(error, units, spec.length, type_name.data(), type_name.size(),
                               {write, &message});
  });
  Ref<Str> text = TRY(message.finish());
  return raise_with_value(vm, kTypeValueError, text);
}

Result<void> append_number(StrBuilder& out, const FormatSpec& spec, const NumberText& text) {
  NumberLayout layout;
  if (!format_spec::layout_number(spec, text, layout)) return raise_no_memory(out.vm());
  TRY(out.vm().tick(static_cast<int64_t>(layout.total >> 12)));
  void* at = out.extend(layout.total, format_spec::max_code_point(spec, layout));
  if (at == nullptr) return ok();  // finish() reports it
  with_raw_units(at, out.kind(),
                 [&](auto* units) { format_spec::write_number(spec, text, layout, units); });
  return ok();
}

Result<void> append_float(StrBuilder& out, const FormatSpec& spec, double value,
                          const float_text::Format& format) {
  VM& vm = out.vm();
  char small[512];
  char* text = small;
  void* block = nullptr;
  const size_t bound = float_text::format_length_bound(value, format);
  if (bound > sizeof small) {
    TRY(vm.tick(static_cast<int64_t>(bound >> 12)));
    block = vm.heap.allocate_raw(bound);
    if (block == nullptr) return raise_no_memory(vm);
    text = static_cast<char*>(block);
  }
  const size_t length = float_text::format(value, format, text);
  Result<void> done = append_number(out, spec, format_spec::split_number(text, length));
  if (block != nullptr) vm.heap.free(block);
  return done;
}

Result<void> IntDigits::set(VM& vm, Value v, int base, bool upper) {
  int64_t small;
  if (try_int64(v, small)) {
    negative_ = small < 0;
    const uint64_t magnitude =
        negative_ ? 0 - static_cast<uint64_t>(small) : static_cast<uint64_t>(small);
    length_ = base == 10 ? int_text::write_decimal(magnitude, inline_)
                         : int_text::write_base(magnitude, base, upper, inline_);
    digits_ = inline_;
    return ok();
  }
  Ref<Str> text = TRY(int_to_str(vm, v, base));
  std::string_view digits = text->ascii_view();
  negative_ = digits.front() == '-';
  if (negative_) digits.remove_prefix(1);
  digits_ = digits.data();
  length_ = digits.size();
  if (upper) {
    // The str is new and nobody else's, so its letters may be changed in place.
    char* letters = static_cast<char*>(text->data()) + (negative_ ? 1 : 0);
    for (size_t i = 0; i < length_; ++i) {
      if (letters[i] >= 'a') letters[i] = static_cast<char>(letters[i] - ('a' - 'A'));
    }
  }
  text_ = std::move(text);
  return ok();
}

namespace {

/// The type's name as the messages have it.
const char* name_of_type(VM& vm, Value v) { return type_name(vm.type_of(v)); }

SpecError parse_spec(const Str& text, format_spec::Defaults defaults, FormatSpec& out) {
  return with_units(
      text, [&](auto* units) { return format_spec::parse(units, text.length, defaults, out); });
}

/// Text with fill around it.
Result<void> append_padded(StrBuilder& out, const FormatSpec& spec, const Str& text,
                           size_t length) {
  const format_spec::Padding padding = format_spec::pad(spec, length);
  TRY(out.vm().tick(static_cast<int64_t>((padding.left + padding.right + length) >> 12)));
  out.append_repeated(spec.fill, padding.left);
  out.append(text, 0, length);
  out.append_repeated(spec.fill, padding.right);
  return ok();
}

/// A character code, for type 'c'.
Result<Ref<Str>> format_character(VM& vm, Value v, const FormatSpec& spec) {
  int64_t code;
  if (!try_int64(v, code)) {
    return vm.raise<OverflowError>("Python int too large to convert to C long");
  }
  if (code < 0 || code > kMaxCodePoint) {
    return vm.raise<OverflowError>("%c arg not in range(0x110000)");
  }
  Ref<Str> character = TRY(make_str_char(vm, static_cast<char32_t>(code)));
  StrBuilder out(vm);
  TRY(append_padded(out, spec, *character, 1));
  return out.finish();
}

float_text::Format float_format(const FormatSpec& spec) {
  float_text::Format format;
  format.type = static_cast<char>(spec.type);
  format.precision = static_cast<int>(spec.precision);
  format.alternate = spec.alternate;
  format.add_dot_zero = spec.type == 0;
  format.no_negative_zero = spec.no_negative_zero;
  return format;
}

Result<Ref<Str>> format_double(VM& vm, double value, const FormatSpec& spec) {
  StrBuilder out(vm);
  TRY(append_float(out, spec, value, float_format(spec)));
  return out.finish();
}

Result<Ref<Str>> format_double(VM& vm, double value, const Str& spec_text, const char* type_name) {
  FormatSpec spec;
  SpecError error = parse_spec(spec_text, format_spec::kFloatDefaults, spec);
  if (!error) error = format_spec::check_float(spec);
  if (error) return raise_spec_error(vm, error, spec_text, type_name);
  return format_double(vm, value, spec);
}

}  // namespace

// --- str

Result<Ref<Str>> format_str(VM& vm, Str& v, Str& spec_text) {
  if (spec_text.length == 0) return exact_str(vm, v);
  FormatSpec spec;
  SpecError error = parse_spec(spec_text, format_spec::kStrDefaults, spec);
  if (!error) error = format_spec::check_str(spec);
  if (error) return raise_spec_error(vm, error, spec_text, name_of_type(vm, &v));
  size_t length = v.length;
  if (spec.precision >= 0 && static_cast<size_t>(spec.precision) < length) {
    length = static_cast<size_t>(spec.precision);
  }
  if (spec.width <= static_cast<ptrdiff_t>(length)) return str_slice(vm, v, 0, length);
  StrBuilder out(vm);
  TRY(append_padded(out, spec, v, length));
  return out.finish();
}

// --- int

Result<Ref<Str>> format_int(VM& vm, Value v, Str& spec_text) {
  if (spec_text.length == 0) {
    if (v.is_small_int() || is_exact<Int>(v)) return int_to_str(vm, v);
    return str(vm, v);
  }
  FormatSpec spec;
  SpecError error = parse_spec(spec_text, format_spec::kIntDefaults, spec);
  if (!error) error = format_spec::check_int(spec);
  if (error) return raise_spec_error(vm, error, spec_text, name_of_type(vm, v));
  if (spec.type == 'c') return format_character(vm, v, spec);
  if (format_spec::is_float_code(spec.type)) {
    const double value = TRY(int_to_double(vm, v));
    return format_double(vm, value, spec);
  }

  const int base = spec.type == 'b'                       ? 2
                   : spec.type == 'o'                     ? 8
                   : spec.type == 'x' || spec.type == 'X' ? 16
                                                          : 10;
  IntDigits digits;
  TRY(digits.set(vm, v, base, spec.type == 'X'));
  const char prefix[2] = {'0', static_cast<char>(spec.type)};
  NumberText text;
  text.negative = digits.negative();
  text.digits = digits.digits();
  text.digit_count = digits.length();
  if (spec.alternate && base != 10) {
    text.prefix = prefix;
    text.prefix_length = 2;
  }
  StrBuilder out(vm);
  TRY(append_number(out, spec, text));
  return out.finish();
}

// --- float

Result<Ref<Str>> format_float(VM& vm, double v, Str& spec_text) {
  if (spec_text.length == 0) return float_repr(vm, v);
  return format_double(vm, v, spec_text, "float");
}

Result<Ref<Str>> format_float(VM& vm, Value v, Str& spec_text) {
  if (spec_text.length == 0) {
    if (v.is_inline_float() || is_exact<Float>(v)) return float_repr(vm, float_value(v));
    return str(vm, v);
  }
  return format_double(vm, float_value(v), spec_text, name_of_type(vm, v));
}

// --- complex

namespace {

Result<Ref<Str>> format_complex_parts(VM& vm, double real, double imag, const Str& spec_text,
                                      const char* type_name) {
  FormatSpec spec;
  SpecError error = parse_spec(spec_text, format_spec::kFloatDefaults, spec);
  if (!error) error = format_spec::check_complex(spec);
  if (error) return raise_spec_error(vm, error, spec_text, type_name);

  // Without a type it looks as repr() does: no real part that is 0, parentheses else.
  const bool like_repr = spec.type == 0;
  const bool skip_real = like_repr && real == 0 && !std::signbit(real);
  float_text::Format format = float_format(spec);
  format.add_dot_zero = false;
  if (like_repr) format.type = spec.precision < 0 ? 'r' : 'g';

  FormatSpec part = spec;
  part.width = -1;
  part.align = '<';
  StrBuilder number(vm);
  if (like_repr && !skip_real) number.append('(');
  if (!skip_real) {
    TRY(append_float(number, part, real, format));
    part.sign = '+';
  }
  TRY(append_float(number, part, imag, format));
  number.append('j');
  if (like_repr && !skip_real) number.append(')');
  Ref<Str> text = TRY(number.finish());
  StrBuilder out(vm);
  TRY(append_padded(out, spec, *text, text->length));
  return out.finish();
}

}  // namespace

Result<Ref<Str>> format_complex(VM& vm, double real, double imag, Str& spec_text) {
  AnyRef value = TRY(make_complex(vm, real, imag));
  return format_complex(vm, value, spec_text);
}

Result<Ref<Str>> format_complex(VM& vm, Value v, Str& spec_text) {
  if (spec_text.length == 0) return str(vm, v);
  const Complex& c = as<Complex>(v);
  return format_complex_parts(vm, c.real, c.imag, spec_text, name_of_type(vm, v));
}

}  // namespace bufo
