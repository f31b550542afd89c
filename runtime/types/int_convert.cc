// Ints from and to text and doubles, and the constructor int().
//
// Guarantees: conversions to double round half to even; decimal text obeys the VM's digit limit
// (PEP 1060's sys.set_int_max_str_digits), whatever the length of the input.
#include <cmath>

#include "runtime/int_text.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/str.h"
#include "runtime/unicode.h"

namespace bufo {

namespace {

mp_size_t sz(size_t count) { return static_cast<mp_size_t>(count); }

bool is_power_of_two(int base) { return (base & (base - 1)) == 0; }

bool over_digit_limit(VM& vm, size_t digit_count) {
  return vm.max_str_digits > 0 && digit_count > static_cast<size_t>(vm.max_str_digits);
}

}  // namespace

// --- doubles ------------------------------------------------------------------------------------

Result<double> int_to_double(VM& vm, Value v) {
  if (v.is_small_int()) return static_cast<double>(v.small_int());
  const IntView view(v);
  const size_t count = view.count();
  if (count == 0) return 0.0;
  double d;
  if (count == 1) {
    d = static_cast<double>(view.limbs()[0]);
  } else {
    const size_t bits = view.bit_length();
    if (bits > 1024) return vm.raise<OverflowError>("int too large to convert to float");
    // The top 64 bits, the lowest of them standing for all below.
    const int lead = __builtin_clzll(view.limbs()[count - 1]);
    uint64_t top = view.limbs()[count - 1] << lead;
    uint64_t rest = view.limbs()[count - 2];
    if (lead != 0) {
      top |= rest >> (64 - lead);
      rest <<= lead;
    }
    if (rest != 0 || normalised(view.limbs(), count - 2) != 0) top |= 1;
    if (!scale_to_double(top, static_cast<int64_t>(bits) - 64, d)) {
      return vm.raise<OverflowError>("int too large to convert to float");
    }
  }
  return view.negative() ? -d : d;
}

Result<Value> int_from_double(VM& vm, double d) {
  // Doubles below 2**61 in magnitude are immediates once truncated.
  if (std::fabs(d) < 0x1p61) return Result<Value>::adopt(Value::small_int(static_cast<int64_t>(d)));
  if (std::isnan(d)) return vm.raise<ValueError>("cannot convert float NaN to integer");
  if (std::isinf(d)) return vm.raise<OverflowError>("cannot convert float infinity to integer");
  int exponent;
  const double fraction = std::frexp(std::fabs(d), &exponent);
  const uint64_t significand = static_cast<uint64_t>(std::ldexp(fraction, 53));
  const size_t shift = static_cast<size_t>(exponent - 53);
  mp_limb_t limbs[17] = {};
  const size_t whole = shift / 64, part = shift % 64;
  limbs[whole] = significand << part;
  if (part != 0) limbs[whole + 1] = significand >> (64 - part);
  return make_int_limbs(vm, limbs, whole + 2, d < 0);
}

int int_compare_double(Value a, double b) {
  const auto order = [](auto x, auto y) { return x < y ? -1 : x > y ? 1 : 0; };
  if (std::isinf(b)) return b > 0 ? -1 : 1;
  if (a.is_small_int()) {
    const int64_t i = a.small_int();
    if (std::fabs(b) >= 0x1p62) return b > 0 ? -1 : 1;
    const int64_t truncated = static_cast<int64_t>(b);
    if (i != truncated) return order(i, truncated);
    return order(0.0, b - static_cast<double>(truncated));  // exact: below 2**53 or whole
  }
  const IntView view(a);
  const int sign = view.count() == 0 ? 0 : view.negative() ? -1 : 1;
  const int other_sign = order(b, 0.0);
  if (sign != other_sign) return order(sign, other_sign);
  if (sign == 0) return 0;
  int exponent;
  const double fraction = std::frexp(std::fabs(b), &exponent);
  const int64_t bits = static_cast<int64_t>(view.bit_length());
  if (bits != exponent) return bits < exponent ? -sign : sign;
  // As many bits each: compare the top 64, where the double has its 53.
  const uint64_t top_b = static_cast<uint64_t>(std::ldexp(fraction, 53)) << 11;
  const size_t count = view.count();
  const int lead = __builtin_clzll(view.limbs()[count - 1]);
  uint64_t top_a = view.limbs()[count - 1] << lead;
  bool more = false;
  if (count > 1) {
    uint64_t rest = view.limbs()[count - 2];
    if (lead != 0) {
      top_a |= rest >> (64 - lead);
      rest <<= lead;
    }
    more = rest != 0 || normalised(view.limbs(), count - 2) != 0;
  }
  if (top_a != top_b) return top_a < top_b ? -sign : sign;
  return more ? sign : 0;
}

// --- to text ------------------------------------------------------------------------------------

Result<Ref<Str>> int_to_str(VM& vm, Value v, int base) {
  if (v.is_small_int() && v.small_int() >= 0 && v.small_int() < (base < 10 ? base : 10)) {
    return Ref<Str>(&as<Str>(vm.latin1_chars['0' + v.small_int()]));
  }
  const IntView view(v);
  if (view.count() <= 1) {
    const uint64_t magnitude = view.count() == 0 ? 0 : view.limbs()[0];
    char text[int_text::kBinarySize + 1];
    char* const digits = text + 1;
    const size_t count = base == 10 ? int_text::write_decimal(magnitude, digits)
                                    : int_text::write_base(magnitude, base, false, digits);
    text[0] = '-';
    const size_t sign = view.negative() ? 1 : 0;
    Ref<Str> result = TRY(make_str_uninitialized(vm, count + sign, 127));
    std::memcpy(result->data(), digits - sign, count + sign);
    return result;
  }

  const size_t bound = int_text::digits_bound(view.limbs(), view.count(), base);
  const bool limited = !is_power_of_two(base);
  const auto too_long = [&vm] {
    return vm.raise<ValueError>(
        "Exceeds the limit ({} digits) for integer string conversion; use "
        "sys.set_int_max_str_digits() to increase the limit",
        vm.max_str_digits);
  };
  if (limited && over_digit_limit(vm, bound - 1)) return too_long();
  LimbScratch limb_scratch(vm), text_scratch(vm);
  mp_limb_t* limbs = const_cast<mp_limb_t*>(view.limbs());
  if (limited) {  // the conversion eats its operand
    limbs = TRY(limb_scratch.take(view.count() + 1));
    mpn_copyi(limbs, view.limbs(), sz(view.count()));
  }
  char* const text = reinterpret_cast<char*>(TRY(text_scratch.take(bound / 8 + 2)));
  GmpScratch scratch(vm);
  if (limited) {
    TRY(scratch.reserve(2 * view.count(), 2 * product_steps(view.count(), view.count())));
  }
  text[0] = '-';
  const size_t count = int_text::write_limbs(limbs, view.count(), base, false, text + 1);
  if (limited && over_digit_limit(vm, count)) return too_long();
  const size_t sign = view.negative() ? 1 : 0;
  Ref<Str> result = TRY(make_str_uninitialized(vm, count + sign, 127));
  std::memcpy(result->data(), text + 1 - sign, count + sign);
  return result;
}

// --- from text ----------------------------------------------------------------------------------

namespace {

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Result<Value> read_scanned(VM& vm, std::string_view text, const int_text::DigitScan& scan) {
  if (int_text::fits_word(scan)) {
    const mp_limb_t magnitude = int_text::read_word(text.data(), scan);
    return make_int_limbs(vm, &magnitude, 1, scan.negative);
  }
  const size_t bound = int_text::limbs_bound(scan);
  LimbScratch digit_scratch(vm);
  uint8_t* const digits =
      reinterpret_cast<uint8_t*>(TRY(digit_scratch.take(scan.digit_count / 8 + 1)));
  Ref<Int> result = TRY(new_int(vm, bound));
  GmpScratch scratch(vm);
  if (!is_power_of_two(scan.base)) {
    TRY(scratch.reserve(2 * bound, 2 * product_steps(bound, bound)));
  }
  const size_t count = int_text::read_limbs(text.data(), scan, digits, result->limbs);
  return finish_int(vm, std::move(result), count, scan.negative);
}

Raised raise_invalid_literal(VM& vm, int base, Value original) {
  Ref<Str> text = TRY(repr(vm, original));
  if (text->length > 200) text = TRY(str_slice(vm, *text, 0, 200));
  return vm.raise<ValueError>("invalid literal for int() with base {}: {}", base, Value(text));
}

}  // namespace

Result<Value> int_from_text(VM& vm, std::string_view text, int base, Value original) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  const int_text::DigitScan scan = int_text::scan_digits(text.data(), text.size(), base);
  if (!scan.ok) return raise_invalid_literal(vm, base, original);
  // Leading zeros count, underscores and the sign do not.
  if (!is_power_of_two(scan.base) && over_digit_limit(vm, scan.total_digits)) {
    return vm.raise<ValueError>(
        "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
        "sys.set_int_max_str_digits() to increase the limit",
        vm.max_str_digits, scan.total_digits);
  }
  return read_scanned(vm, text, scan);
}

Result<Value> int_from_digits(VM& vm, std::string_view digits, int base) {
  const int_text::DigitScan scan = int_text::scan_digits(digits.data(), digits.size(), base);
  BUFO_ASSERT(scan.ok);
  return read_scanned(vm, digits, scan);
}

Result<Value> int_from_str(VM& vm, Str& text, int base) {
  if (text.is_ascii()) return int_from_text(vm, text.ascii_view(), base, Value(&text));
  // Other digits and spaces count as their ASCII kin; '?' stands for all that can only be wrong.
  LimbScratch scratch(vm);
  char* const ascii = reinterpret_cast<char*>(TRY(scratch.take(text.length / 8 + 1)));
  for (size_t i = 0; i < text.length; ++i) ascii[i] = unicode_to_ascii_digit(text.at(i));
  return int_from_text(vm, {ascii, text.length}, base, Value(&text));
}

char unicode_to_ascii_digit(char32_t c) {
  if (c < 128) return static_cast<char>(c);
  if (unicode::is_space(c)) return ' ';
  const int digit = unicode::decimal_value(c);
  return digit < 0 ? '?' : static_cast<char>('0' + digit);
}

// --- int() --------------------------------------------------------------------------------------

namespace {

/// What __int__, __index__ or __trunc__ returned, as a plain int, with a warning for a subclass.
Result<Value> checked_conversion(VM& vm, Value result, const char* method) {
  if (result.is_small_int() || is_exact<Int>(result)) return result;
  if (!is_int(vm, result)) {
    return vm.raise<TypeError>("{} returned non-int (type {})", method, type_name_of(result));
  }
  Ref<Str> message =
      TRY(format(vm,
                 "{} returned non-int (type {}).  The ability to return an instance of a strict "
                 "subclass of int is deprecated, and may be removed in a future version of Python.",
                 method, type_name_of(result)));
  TRY(warn(vm, kTypeDeprecationWarning, message));
  return exact_int(vm, result);
}

Result<Value> int_from_trunc(VM& vm, Value method) {
  Ref<Str> message = TRY(make_str(vm, "The delegation of int() to __trunc__ is deprecated."));
  TRY(warn(vm, kTypeDeprecationWarning, message));
  AnyRef result = TRY(call(vm, method));
  if (is_int(vm, result)) return exact_int(vm, result);
  if (vm.type_of(result).slots.to_index == nullptr) {
    return vm.raise<TypeError>("__trunc__ returned non-Integral (type {})", type_name_of(result));
  }
  return to_index(vm, result);
}

Result<Value> int_from_buffer(VM& vm, Value v, int base) {
  Buffer buffer = TRY(acquire_bytes(vm, v));
  const std::string_view text(reinterpret_cast<const char*>(buffer.data),
                              static_cast<size_t>(buffer.nbytes));
  // The message shows any bytes-like text as bytes.
  AnyRef shown = v;
  if (!is_a<Bytes>(vm, v)) {
    Ref<Bytes> copy = TRY(make_bytes(vm, buffer.data, buffer.nbytes));
    shown = std::move(copy);
  }
  return int_from_text(vm, text, base, shown);
}

Result<Value> int_with_base(VM& vm, Value text, Value base_value) {
  const ptrdiff_t base = TRY(to_ptrdiff(vm, base_value, OnOverflow::kClamp));
  if (base != 0 && (base < 2 || base > 36)) {
    return vm.raise<ValueError>("int() base must be >= 2 and <= 36, or 0");
  }
  if (Str* s = try_as<Str>(vm, text)) return int_from_str(vm, *s, static_cast<int>(base));
  if (is_a<Bytes>(vm, text) || is_a<ByteArray>(vm, text)) {
    return int_from_buffer(vm, text, static_cast<int>(base));
  }
  return vm.raise<TypeError>("int() can't convert non-string with explicit base");
}

}  // namespace

Result<Value> int_from_value(VM& vm, Value v) {
  if (v.is_small_int() || is_exact<Int>(v)) return v;
  if (v.is_inline_float()) return int_from_double(vm, v.inline_float());
  if (is_exact<Str>(v)) return int_from_str(vm, as<Str>(v), 10);
  const Type& type = vm.type_of(v);
  if (type.slots.to_int != nullptr) {
    AnyRef result = TRY(type.slots.to_int(vm, v));
    return checked_conversion(vm, result, "__int__");
  }
  if (type.slots.to_index != nullptr) {
    AnyRef result = TRY(type.slots.to_index(vm, v));
    return checked_conversion(vm, result, "__index__");
  }
  AnyRef trunc = TRY(lookup_special(vm, v, *vm.names.trunc_));
  if (!trunc.is_unbound()) return int_from_trunc(vm, trunc);
  if (Str* s = try_as<Str>(vm, v)) return int_from_str(vm, *s, 10);
  if (supports_buffer(vm, v)) return int_from_buffer(vm, v, 10);
  return vm.raise<TypeError>(
      "int() argument must be a string, a bytes-like object or a real number, not '{}'",
      type_name_of(v));
}

Result<Value> int_new(VM& vm, Type& cls, const CallArgs& args) {
  AnyRef value;
  if (args.positional == 1 && !args.has_keywords()) {
    value = TRY(int_from_value(vm, args[0]));
  } else {
    static constexpr Signature kSignature = parse_signature("(cls, x=0, /, base=10)");
    BoundArgs bound;
    TRY(bound.bind(vm, kSignature, "int", args, Value(&cls)));
    if (!bound.args().has(2)) {
      value = bound.args().has(1) ? TRY(int_from_value(vm, bound[1])) : AnyRef(Value::small_int(0));
    } else if (!bound.args().has(1)) {
      return vm.raise<TypeError>("int() missing string argument");
    } else {
      value = TRY(int_with_base(vm, bound[1], bound[2]));
    }
  }
  if (cls.index == kTypeInt) return value;
  return int_subclass_instance(vm, cls, value);
}

}  // namespace bufo
