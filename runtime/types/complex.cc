// complex: two doubles; arithmetic, text and the type.
//
// Guarantees: the operations are carried out as CPython carries them out, so results agree bit by
// bit where the C library's do. Follows Objects/complexobject.c (CPython 3.12) in behaviour.
#include <cerrno>
#include <cmath>

#include "runtime/float_text.h"
#include "runtime/format_value.h"
#include "runtime/hash.h"
#include "runtime/types/containers.h"
#include "runtime/types/float_internal.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/str.h"

namespace bufo {

Result<Value> make_complex(VM& vm, double real, double imag) {
  Ref<Complex> result = TRY(allocate<Complex>(vm));
  result->real = real;
  result->imag = imag;
  return result;
}

namespace {

Result<Value> make(VM& vm, ComplexNumber z) { return make_complex(vm, z.real, z.imag); }

ComplexNumber number_of(Value v) { return {as<Complex>(v).real, as<Complex>(v).imag}; }

// --- arithmetic ---------------------------------------------------------------------------------

ComplexNumber product(ComplexNumber a, ComplexNumber b) {
  return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

}  // namespace

// Smith's method: scales by the larger part of the divisor, so that nothing overflows early.
bool complex_quotient(ComplexNumber a, ComplexNumber b, ComplexNumber& out) {
  const double real_size = std::fabs(b.real), imag_size = std::fabs(b.imag);
  if (real_size >= imag_size) {
    if (real_size == 0) return false;
    const double ratio = b.imag / b.real;
    const double scale = b.real + b.imag * ratio;
    out = {(a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale};
  } else if (imag_size >= real_size) {
    const double ratio = b.real / b.imag;
    const double scale = b.real * ratio + b.imag;
    out = {(a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale};
  } else {  // a nan
    out = {std::nan(""), std::nan("")};
  }
  return true;
}

namespace {

ComplexNumber whole_power(ComplexNumber base, unsigned exponent) {
  ComplexNumber result{1.0, 0.0};
  for (; exponent != 0; exponent >>= 1, base = product(base, base)) {
    if ((exponent & 1) != 0) result = product(result, base);
  }
  return result;
}

// errno tells of the C library's own complaints besides, such as the cosine of an infinite phase.
ComplexNumber power(ComplexNumber a, ComplexNumber b) {
  ComplexNumber out{0.0, 0.0};
  if (b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100.0) {
    const int n = static_cast<int>(b.real);
    if (n > 0) return whole_power(a, static_cast<unsigned>(n));
    if (!complex_quotient({1.0, 0.0}, whole_power(a, static_cast<unsigned>(-n)), out)) {
      errno = EDOM;
    }
    return out;
  }
  if (a.real == 0 && a.imag == 0) {
    if (b.imag != 0 || b.real < 0) errno = EDOM;
    return out;
  }
  const double size = std::hypot(a.real, a.imag);
  const double angle = std::atan2(a.imag, a.real);
  double length = std::pow(size, b.real);
  double phase = angle * b.real;
  if (b.imag != 0) {
    length /= std::exp(angle * b.imag);
    phase += b.imag * std::log(size);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

}  // namespace

Result<Value> complex_power(VM& vm, ComplexNumber base, ComplexNumber exponent) {
  errno = 0;
  const ComplexNumber result = power(base, exponent);
  if (errno == EDOM) return vm.raise<ZeroDivisionError>("0.0 to a negative or complex power");
  if (std::isinf(result.real) || std::isinf(result.imag)) {
    return vm.raise<OverflowError>("complex exponentiation");
  }
  return make(vm, result);
}

static NumberKind complex_operand(VM& vm, Value v, ComplexNumber& out) {
  if (const Complex* z = try_as<Complex>(vm, v)) {
    out = {z->real, z->imag};
    return NumberKind::kNumber;
  }
  out.imag = 0.0;
  return float_operand(vm, v, out.real);
}

// --- slots --------------------------------------------------------------------------------------

namespace {

template <BinaryOp op>
Result<Value> complex_binary(VM& vm, Value a, Value b) {
  ComplexNumber x, y;
  const NumberKind left = complex_operand(vm, a, x);
  if (left == NumberKind::kRaised) return Raised{};
  const NumberKind right = left == NumberKind::kOther ? left : complex_operand(vm, b, y);
  if (right == NumberKind::kRaised) return Raised{};
  if (right == NumberKind::kOther) return Result<Value>::adopt(Value::not_implemented());
  if constexpr (op == BinaryOp::kAdd) {
    return make_complex(vm, x.real + y.real, x.imag + y.imag);
  } else if constexpr (op == BinaryOp::kSub) {
    return make_complex(vm, x.real - y.real, x.imag - y.imag);
  } else if constexpr (op == BinaryOp::kMul) {
    return make(vm, product(x, y));
  } else if constexpr (op == BinaryOp::kTrueDiv) {
    ComplexNumber result;
    if (!complex_quotient(x, y, result))
      return vm.raise<ZeroDivisionError>("complex division by zero");
    return make(vm, result);
  } else {
    return complex_power(vm, x, y);
  }
}

Result<Value> complex_power3(VM& vm, Value base, Value exponent, Value modulus) {
  if (!modulus.is_none()) return vm.raise<ValueError>("complex modulo");
  return complex_binary<BinaryOp::kPow>(vm, base, exponent);
}

Result<Value> complex_negative(VM& vm, Value self) {
  const ComplexNumber z = number_of(self);
  return make_complex(vm, -z.real, -z.imag);
}

Result<Value> complex_positive(VM& vm, Value self) {
  if (is_exact<Complex>(self)) return self;
  return make(vm, number_of(self));
}

Result<Value> complex_absolute(VM& vm, Value self) {
  const ComplexNumber z = number_of(self);
  const double size = std::hypot(z.real, z.imag);
  if (std::isinf(size) && std::isfinite(z.real) && std::isfinite(z.imag)) {
    return vm.raise<OverflowError>("absolute value too large");
  }
  return make_float(vm, size);
}

Result<bool> complex_truth(VM&, Value self) {
  const ComplexNumber z = number_of(self);
  return z.real != 0 || z.imag != 0;
}

Result<int64_t> complex_hash(VM&, Value self) {
  const ComplexNumber z = number_of(self);
  const Hash nan_hash = hash_pointer(self.object());
  return hash_complex(hash_double(z.real, nan_hash), hash_double(z.imag, nan_hash));
}

Result<Value> complex_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) {
    return Result<Value>::adopt(Value::not_implemented());
  }
  const ComplexNumber z = number_of(self);
  bool equal;
  if (const Complex* w = try_as<Complex>(vm, other)) {
    equal = z.real == w->real && z.imag == w->imag;
  } else if (is_float(vm, other)) {
    equal = z.imag == 0 && z.real == float_value(other);
  } else if (is_int(vm, other)) {
    equal = z.imag == 0 && !std::isnan(z.real) && int_compare_double(other, z.real) == 0;
  } else {
    return Result<Value>::adopt(Value::not_implemented());
  }
  return Result<Value>::adopt(Value::boolean(equal == (op == CompareOp::kEq)));
}

Result<Value> complex_repr(VM& vm, Value self) {
  const ComplexNumber z = number_of(self);
  char text[2 * float_text::kReprSize + 4];
  size_t at = 0;
  const bool imag_only = z.real == 0 && !std::signbit(z.real);
  if (!imag_only) {
    text[at++] = '(';
    at += float_text::repr_no_dot_zero(z.real, text + at);
    if (std::isnan(z.imag) || !std::signbit(z.imag)) text[at++] = '+';
  }
  at += float_text::repr_no_dot_zero(z.imag, text + at);
  text[at++] = 'j';
  if (!imag_only) text[at++] = ')';
  Ref<Str> result = TRY(make_str(vm, {text, at}));
  return result;
}

// --- complex() ----------------------------------------------------------------------------------

// "1+2j", "(3j)", "-inf-nanj": without surrounding space and underscores already. False: malformed.
bool parse_parts(std::string_view text, ComplexNumber& out) {
  const bool parenthesised = !text.empty() && text.front() == '(';
  if (parenthesised) {
    if (text.back() != ')' || text.size() < 2) return false;
    text = strip_ascii_space(text.substr(1, text.size() - 2));
  }
  const auto take_number = [&text](double& number) {
    const float_text::ParsedPrefix prefix = float_text::parse_prefix(text.data(), text.size());
    text.remove_prefix(prefix.consumed);
    number = prefix.value;
    return prefix.consumed != 0;
  };
  // A bare sign before the j, or nothing at all, means one.
  const auto take_unit = [&text](double& number) {
    number = 1.0;
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return;
    if (text.front() == '-') number = -1.0;
    text.remove_prefix(1);
  };
  out = {0.0, 0.0};
  double first;
  if (!take_number(first)) {
    take_unit(out.imag);
  } else if (text.empty()) {
    out.real = first;
    return true;
  } else if (text.front() == '+' || text.front() == '-') {
    out.real = first;
    if (!take_number(out.imag)) take_unit(out.imag);
  } else {
    out.imag = first;
  }
  return text.size() == 1 && (text.front() == 'j' || text.front() == 'J');
}

Result<ComplexNumber> complex_from_text(VM& vm, Str& original) {
  LimbScratch scratch(vm), plain_scratch(vm);
  std::string_view text = TRY(number_text(vm, original, scratch));
  if (text.find('_') != std::string_view::npos) {
    char* const plain = reinterpret_cast<char*>(TRY(plain_scratch.take(text.size() / 8 + 1)));
    size_t count = 0;
    char previous = 0;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (const char c : text) {
      const bool bad = c == '_' ? !is_digit(previous) : previous == '_' && !is_digit(c);
      if (bad) previous = '_';
      if (bad) break;
      if (c != '_') plain[count++] = c;
      previous = c;
    }
    if (previous == '_') {
      return vm.raise<ValueError>("could not convert string to complex: {}",
                                  repr_of(Value(&original)));
    }
    text = {plain, count};
  }
  ComplexNumber result;
  if (!parse_parts(text, result)) {
    return vm.raise<ValueError>("complex() arg is a malformed string");
  }
  return result;
}

// The result of v.__complex__(), or unbound where there is none.
Result<Value> call_complex_method(VM& vm, Value v) {
  if (is_exact<Complex>(v)) return v;
  AnyRef method = TRY(lookup_special(vm, v, *vm.names.complex_));
  if (method.is_unbound()) return Result<Value>::adopt(Value::unbound());
  AnyRef result = TRY(call(vm, method));
  if (!is_a<Complex>(vm, result)) {
    return vm.raise<TypeError>("__complex__ returned non-complex (type {})", type_name_of(result));
  }
  if (!is_exact<Complex>(result)) {
    Ref<Str> message = TRY(format(
        vm,
        "__complex__ returned non-complex (type {}).  The ability to return an instance of a "
        "strict subclass of complex is deprecated, and may be removed in a future version of "
        "Python.",
        type_name_of(result)));
    TRY(warn(vm, kTypeDeprecationWarning, message));
  }
  return result;
}

}  // namespace

Result<NumberKind> complex_from_number(VM& vm, Value v, ComplexNumber& out) {
  AnyRef converted = TRY(call_complex_method(vm, v));
  if (!converted.is_unbound()) {
    out = number_of(converted);
    return NumberKind::kNumber;
  }
  out.imag = 0.0;
  return double_from_number(vm, v, out.real);
}

namespace {

Result<ComplexNumber> complex_from_parts(VM& vm, Value real, Value imag) {
  if (Str* text = real.is_unbound() ? nullptr : try_as<Str>(vm, real)) {
    if (!imag.is_unbound()) {
      return vm.raise<TypeError>("complex() can't take second arg if first is a string");
    }
    return complex_from_text(vm, *text);
  }
  if (!imag.is_unbound() && is_a<Str>(vm, imag)) {
    return vm.raise<TypeError>("complex() second arg can't be a string");
  }
  // Each part may be complex itself: the result is real + imag * 1j.
  ComplexNumber r{0.0, 0.0};
  bool real_is_complex = false;
  AnyRef converted;
  if (!real.is_unbound()) {
    converted = TRY(call_complex_method(vm, real));
    real_is_complex = !converted.is_unbound();
    if (real_is_complex) r = number_of(converted);
  }
  const auto is_number = [&vm](Value v) {
    const Slots& slots = vm.type_of(v).slots;
    return slots.to_float != nullptr || slots.to_index != nullptr;
  };
  if (!real.is_unbound() && !real_is_complex && !is_number(real)) {
    return vm.raise<TypeError>("complex() first argument must be a string or a number, not '{}'",
                               type_name_of(real));
  }
  const bool imag_is_complex = !imag.is_unbound() && is_a<Complex>(vm, imag);
  if (!imag.is_unbound() && !imag_is_complex && !is_number(imag)) {
    return vm.raise<TypeError>("complex() second argument must be a number, not '{}'",
                               type_name_of(imag));
  }
  if (!real.is_unbound() && !real_is_complex) TRY(double_from_number(vm, real, r.real));
  if (imag.is_unbound()) return r;
  double i;
  if (imag_is_complex) {
    const ComplexNumber z = number_of(imag);
    r.real -= z.imag;
    i = z.real;
  } else {
    TRY(double_from_number(vm, imag, i));
  }
  r.imag = real_is_complex ? i + r.imag : i;
  return r;
}

Result<Value> complex_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, /, real=0, imag=0)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "complex", args, Value(&cls)));
  if (cls.index == kTypeComplex && bound.args().has(1) && !bound.args().has(2) &&
      is_exact<Complex>(bound[1])) {
    return bound[1];
  }
  const ComplexNumber z = TRY(complex_from_parts(vm, bound[1], bound[2]));
  Ref<Complex> result = TRY(allocate<Complex>(vm, cls));
  result->real = z.real;
  result->imag = z.imag;
  return result;
}

// --- methods ------------------------------------------------------------------------------------

Result<Value> complex_conjugate(VM& vm, const Args& args) {
  const ComplexNumber z = number_of(args[0]);
  return make_complex(vm, z.real, -z.imag);
}

Result<Value> complex_complex(VM& vm, const Args& args) { return complex_positive(vm, args[0]); }

Result<Value> complex_getnewargs(VM& vm, const Args& args) {
  const ComplexNumber z = number_of(args[0]);
  AnyRef real = TRY(make_float(vm, z.real));
  AnyRef imag = TRY(make_float(vm, z.imag));
  Ref<Tuple> result = TRY(make_tuple_of(vm, {real, imag}));
  return result;
}

Result<Value> complex_format(VM& vm, const Args& args) {
  Str* spec = try_as<Str>(vm, args[1]);
  if (spec == nullptr) {
    return vm.raise<TypeError>("__format__() argument must be str, not {}", type_name_of(args[1]));
  }
  Ref<Str> text = TRY(format_complex(vm, args[0], *spec));
  return text;
}

Result<Value> complex_get_real(VM& vm, Value self) { return make_float(vm, number_of(self).real); }
Result<Value> complex_get_imag(VM& vm, Value self) { return make_float(vm, number_of(self).imag); }

constexpr Method kComplexMethods[] = {
    method("conjugate", "(self, /)", complex_conjugate,
           "The number with the sign of its imaginary part changed."),
    method("__complex__", "(self, /)", complex_complex, "The number as a plain complex."),
    method("__getnewargs__", "(self, /)", complex_getnewargs),
    method("__format__", "(self, format_spec, /)", complex_format,
           "The text that a format specification asks for."),
};

constexpr GetSet kComplexGetSets[] = {
    {"real", complex_get_real, readonly_member, "the real part of a complex number"},
    {"imag", complex_get_imag, readonly_member, "the imaginary part of a complex number"},
};

}  // namespace

constinit const TypeSpec kComplexSpec = {
    .name = "complex",
    .nbytes = sizeof(Complex),
    .flags = kTypeFlagBase,
    .slots = {.new_ = complex_new,
              .repr = complex_repr,
              .hash = complex_hash,
              .compare = complex_compare,
              .binary = {.add = complex_binary<BinaryOp::kAdd>,
                         .sub = complex_binary<BinaryOp::kSub>,
                         .mul = complex_binary<BinaryOp::kMul>,
                         .truediv = complex_binary<BinaryOp::kTrueDiv>,
                         .pow = complex_binary<BinaryOp::kPow>},
              .power3 = complex_power3,
              .negative = complex_negative,
              .positive = complex_positive,
              .absolute = complex_absolute,
              .truth = complex_truth},
    .methods = kComplexMethods,
    .getsets = kComplexGetSets,
    .signature = "(real=0, imag=0)",
    .doc = "A complex number, real + imag*1j, from numbers or from text such as '1+2j'.",
};

}  // namespace bufo
