// What the files of float and complex share.
#pragma once

#include <string_view>

#include "runtime/native.h"
#include "runtime/types/float.h"

namespace bufo {

/// A value as an operand of float arithmetic: floats and ints are numbers; an int may be too large
/// (OverflowError is pending then).
enum class NumberKind : uint8_t { kNumber, kOther, kRaised };
NumberKind float_operand(VM&, Value v, double& out);

/// OverflowError(34, 'Numerical result out of range').
Raised raise_range_error(VM&);

/// Reads the text of float() or complex() into ASCII: `text` and what it views are good while
/// `scratch` and the str live. Surrounding whitespace is gone.
class LimbScratch;
Result<std::string_view> number_text(VM&, Str&, LimbScratch& scratch);
std::string_view strip_ascii_space(std::string_view text);

/// The double of any number that is no str: floats, __float__, __index__; kOther when `v` has
/// neither. Runs Python code.
Result<NumberKind> double_from_number(VM&, Value v, double& out);

// --- float_methods.cc
Result<Value> float_new(VM&, Type& cls, const CallArgs&);
inline constexpr size_t kFloatMethodCount = 12;
extern const Method kFloatMethods[kFloatMethodCount];
inline constexpr size_t kFloatGetSetCount = 2;
extern const GetSet kFloatGetSets[kFloatGetSetCount];

// --- complex.cc
struct ComplexNumber {
  double real, imag;
};
/// complex(v) of a number, __complex__ included; kOther when it is none. Runs Python code.
Result<NumberKind> complex_from_number(VM&, Value v, ComplexNumber& out);
/// a / b; false when b is zero.
bool complex_quotient(ComplexNumber a, ComplexNumber b, ComplexNumber& out);
/// Raises ZeroDivisionError and OverflowError.
Result<Value> complex_power(VM&, ComplexNumber base, ComplexNumber exponent);

}  // namespace bufo
