// float's constructor and methods.
//
// Text goes through float_text.h; ratios and rounding are exact.
#include <cmath>

#include "runtime/float_text.h"
#include "runtime/format_value.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/float_internal.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

// --- float() ------------------------------------------------------------------------------------

std::string_view strip_ascii_space(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

Result<std::string_view> number_text(VM&, Str& text, LimbScratch& scratch) {
  if (text.is_ascii()) return strip_ascii_space(text.ascii_view());
  char* const ascii = reinterpret_cast<char*>(TRY(scratch.take(text.length / 8 + 1)));
  for (size_t i = 0; i < text.length; ++i) ascii[i] = unicode_to_ascii_digit(text.at(i));
  return strip_ascii_space({ascii, text.length});
}

Result<NumberKind> double_from_number(VM& vm, Value v, double& out) {
  if (v.is_inline_float() || is_exact<Float>(v)) {
    out = float_value(v);
    return NumberKind::kNumber;
  }
  const Type& type = vm.type_of(v);
  if (type.slots.to_float != nullptr) {
    AnyRef result = TRY(type.slots.to_float(vm, v));
    if (!is_float(vm, result)) {
      return vm.raise<TypeError>("{}.__float__ returned non-float (type {})", type_name_of(v),
                                 type_name_of(result));
    }
    if (!result->is_inline_float() && !is_exact<Float>(result)) {
      Ref<Str> message = TRY(format(
          vm,
          "{}.__float__ returned non-float (type {}).  The ability to return an instance of a "
          "strict subclass of float is deprecated, and may be removed in a future version of "
          "Python.",
          type_name_of(v), type_name_of(result)));
      TRY(warn(vm, kTypeDeprecationWarning, message));
    }
    out = float_value(result);
    return NumberKind::kNumber;
  }
  if (type.slots.to_index != nullptr) {
    AnyRef index = TRY(to_index(vm, v));
    out = TRY(int_to_double(vm, index));
    return NumberKind::kNumber;
  }
  return NumberKind::kOther;
}

namespace {

Result<double> parse_text(VM& vm, std::string_view text, Value original) {
  const float_text::Parsed parsed = float_text::parse(text.data(), text.size());
  if (parsed.status == float_text::ParseStatus::kInvalid) {
    return vm.raise<ValueError>("could not convert string to float: {}", repr_of(original));
  }
  return parsed.value;
}

Result<double> float_from_value(VM& vm, Value v) {
  if (Str* text = is_exact<Str>(v) ? &as<Str>(v) : nullptr) {
    LimbScratch scratch(vm);
    const std::string_view ascii = TRY(number_text(vm, *text, scratch));
    return parse_text(vm, ascii, v);
  }
  if (v.is_small_int()) return static_cast<double>(v.small_int());
  double d;
  const NumberKind kind = TRY(double_from_number(vm, v, d));
  if (kind == NumberKind::kNumber) return d;
  if (Str* text = try_as<Str>(vm, v)) {
    LimbScratch scratch(vm);
    const std::string_view ascii = TRY(number_text(vm, *text, scratch));
    return parse_text(vm, ascii, v);
  }
  if (supports_buffer(vm, v)) {
    Buffer buffer = TRY(acquire_bytes(vm, v));
    const std::string_view text(reinterpret_cast<const char*>(buffer.data),
                                static_cast<size_t>(buffer.nbytes));
    return parse_text(vm, strip_ascii_space(text), v);
  }
  return vm.raise<TypeError>("float() argument must be a string or a real number, not '{}'",
                             type_name_of(v));
}

}  // namespace

Result<Value> float_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords() && refuses_keywords(vm, cls, kTypeFloat)) {
    return raise_no_keywords(vm, "float");
  }
  TRY(check_positional(vm, args, "float", 0, 1));
  if (args.positional == 1 && cls.index == kTypeFloat && is_exact<Float>(args[0])) return args[0];
  double d = 0.0;
  if (args.positional == 1) d = TRY(float_from_value(vm, args[0]));
  if (cls.index == kTypeFloat) return make_new_float(vm, d);
  Ref<Float> instance = TRY(allocate<Float>(vm, cls));
  instance->value = d;
  return instance;
}

// --- methods ------------------------------------------------------------------------------------

namespace {

double self_value(const Args& args) { return float_value(args[0]); }

Result<Value> float_trunc(VM& vm, const Args& args) {
  return int_from_double(vm, self_value(args));
}

Result<Value> float_floor(VM& vm, const Args& args) {
  return int_from_double(vm, std::floor(self_value(args)));
}

Result<Value> float_ceil(VM& vm, const Args& args) {
  return int_from_double(vm, std::ceil(self_value(args)));
}

Result<Value> float_round(VM& vm, const Args& args) {
  const double d = self_value(args);
  if (!args.has_value(1)) return int_from_double(vm, float_text::round_half_even(d));
  const ptrdiff_t ndigits = TRY(to_ptrdiff(vm, args[1], OnOverflow::kClamp));
  double rounded;
  if (!float_text::round_to_digits(d, ndigits, rounded)) {
    return vm.raise<OverflowError>("rounded value too large to represent");
  }
  return make_float(vm, rounded);
}

Result<Value> float_conjugate(VM& vm, const Args& args) { return make_float(vm, self_value(args)); }

Result<Value> float_as_integer_ratio(VM& vm, const Args& args) {
  const double d = self_value(args);
  if (std::isinf(d)) return vm.raise<OverflowError>("cannot convert Infinity to integer ratio");
  if (std::isnan(d)) return vm.raise<ValueError>("cannot convert NaN to integer ratio");
  int exponent;
  const double fraction = std::frexp(d, &exponent);
  int64_t significand = static_cast<int64_t>(std::ldexp(fraction, 53));
  exponent -= 53;
  if (significand == 0) {
    exponent = 0;
  } else {
    const int zeros = __builtin_ctzll(static_cast<uint64_t>(significand));
    significand >>= zeros;
    exponent += zeros;
  }
  AnyRef numerator = Value::small_int(significand), denominator = Value::small_int(1);
  if (exponent > 0) {
    numerator = TRY(int_shift_left(vm, numerator, static_cast<size_t>(exponent)));
  } else if (exponent < 0) {
    denominator = TRY(int_shift_left(vm, denominator, static_cast<size_t>(-exponent)));
  }
  Ref<Tuple> ratio = TRY(make_tuple_of(vm, {numerator, denominator}));
  return ratio;
}

Result<Value> float_fromhex(VM& vm, const Args& args) {
  Str* text = try_as<Str>(vm, args[1]);
  if (text == nullptr) return vm.raise<TypeError>("bad argument type for built-in operation");
  float_text::Parsed parsed;
  if (text->is_ascii()) {
    const std::string_view ascii = strip_ascii_space(text->ascii_view());
    parsed = float_text::parse_hex(ascii.data(), ascii.size());
  }
  if (parsed.status == float_text::ParseStatus::kInvalid) {
    return vm.raise<ValueError>("invalid hexadecimal floating-point string");
  }
  if (parsed.status == float_text::ParseStatus::kOverflow) {
    return vm.raise<OverflowError>("hexadecimal value too large to represent as a float");
  }
  AnyRef value = TRY(make_new_float(vm, parsed.value));
  if (args[0] == Value(&vm.type(kTypeFloat))) return value;
  return call(vm, args[0], {value});
}

Result<Value> float_hex(VM& vm, const Args& args) {
  char text[float_text::kHexSize];
  const size_t count = float_text::hex(self_value(args), text);
  Ref<Str> result = TRY(make_str(vm, {text, count}));
  return result;
}

Result<Value> float_is_integer(VM&, const Args& args) {
  const double d = self_value(args);
  return Result<Value>::adopt(Value::boolean(std::isfinite(d) && std::floor(d) == d));
}

Result<Value> float_getnewargs(VM& vm, const Args& args) {
  AnyRef value = TRY(make_float(vm, self_value(args)));
  Ref<Tuple> result = TRY(make_tuple_of(vm, {value}));
  return result;
}

Result<Value> float_getformat(VM& vm, const Args& args) {
  Str* kind = try_as<Str>(vm, args[1]);
  if (kind == nullptr) {
    return vm.raise<TypeError>("__getformat__() argument must be str, not {}",
                               type_name_of(args[1]));
  }
  if (!str_equals(*kind, "double") && !str_equals(*kind, "float")) {
    return vm.raise<ValueError>("__getformat__() argument 1 must be 'double' or 'float'");
  }
  Ref<Str> text = TRY(make_str(vm, "IEEE, little-endian"));
  return text;
}

Result<Value> float_format(VM& vm, const Args& args) {
  Str* spec = try_as<Str>(vm, args[1]);
  if (spec == nullptr) {
    return vm.raise<TypeError>("__format__() argument must be str, not {}", type_name_of(args[1]));
  }
  Ref<Str> text = TRY(format_float(vm, args[0], *spec));
  return text;
}

Result<Value> float_get_real(VM& vm, Value self) { return make_float(vm, float_value(self)); }
Result<Value> float_get_imag(VM& vm, Value) { return make_float(vm, 0.0); }

}  // namespace

constinit const Method kFloatMethods[kFloatMethodCount] = {
    method("conjugate", "(self, /)", float_conjugate,
           "The number itself: it has no imaginary part."),
    method("__trunc__", "(self, /)", float_trunc, "The whole part, as an int."),
    method("__floor__", "(self, /)", float_floor, "The largest int that is not above."),
    method("__ceil__", "(self, /)", float_ceil, "The smallest int that is not below."),
    method("__round__", "(self, ndigits=None, /)", float_round,
           "The nearest int, or the nearest float of ndigits decimals; ties to even."),
    method("as_integer_ratio", "(self, /)", float_as_integer_ratio,
           "Two ints in lowest terms whose quotient is exactly this number."),
    class_method("fromhex", "(type, string, /)", float_fromhex,
                 "The number of a hexadecimal text such as '0x1.8p+3'."),
    method("hex", "(self, /)", float_hex, "The exact value in hexadecimal."),
    method("is_integer", "(self, /)", float_is_integer, "Whether there is no fraction."),
    method("__getnewargs__", "(self, /)", float_getnewargs),
    class_method("__getformat__", "(type, typestr, /)", float_getformat,
                 "How C doubles or floats are stored here."),
    method("__format__", "(self, format_spec, /)", float_format,
           "The text that a format specification asks for."),
};

constinit const GetSet kFloatGetSets[kFloatGetSetCount] = {
    {"real", float_get_real, nullptr, "The real part: the number itself."},
    {"imag", float_get_imag, nullptr, "The imaginary part: 0.0."},
};

}  // namespace bufo
