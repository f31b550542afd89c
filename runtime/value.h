// Value: one 64-bit word that is any Python value, or one of two internal marks.
//
// A Value borrows: it neither counts nor frees. Ref (ref.h) owns. The low bits tell the kind:
//
//   000  pointer to an Object (8-byte aligned, never null)
//   100  a special: None False True Ellipsis NotImplemented, unbound, raised
//   x11  an int of 62 bits (bits 2..63)
//   x01, x10  a float, self-tagged: the double's bits rotated left by four, the lowest bit flipped.
//        The four groups of exponents that have these tags hold zero, inf, nan, and magnitudes of
//        about 2^-255 to 2^257; other doubles are boxed (types/float.h).
//
// Source of the float coding: Melancon, Serrano, Feeley, "Float Self-Tagging" (2024).
#pragma once

#include <cstring>

#include "runtime/base.h"

namespace bufo {

class Value {
 public:
  static constexpr uint64_t kSpecialTag = 4;
  constexpr Value() : bits_(kUnboundBits) {}
  constexpr explicit Value(uint64_t bits) : bits_(bits) {}
  Value(const Object* object) : bits_(reinterpret_cast<uint64_t>(object)) {}

  static constexpr Value none() { return Value(kNoneBits); }
  static constexpr Value boolean(bool b) { return Value(b ? kTrueBits : kFalseBits); }
  static constexpr Value true_() { return Value(kTrueBits); }
  static constexpr Value false_() { return Value(kFalseBits); }
  static constexpr Value ellipsis() { return Value(kEllipsisBits); }
  static constexpr Value not_implemented() { return Value(kNotImplementedBits); }
  /// "No value here": an unassigned local, a missing optional argument, a deleted entry.
  static constexpr Value unbound() { return Value(kUnboundBits); }
  /// The error state of Result<Value>; never stored anywhere.
  static constexpr Value raised() { return Value(kRaisedBits); }

  constexpr uint64_t bits() const { return bits_; }
  friend constexpr bool operator==(Value a, Value b) { return a.bits_ == b.bits_; }  // identity

  // --- kinds
  constexpr bool is_object() const { return (bits_ & 7) == 0; }
  constexpr bool is_small_int() const { return (bits_ & 3) == 3; }
  constexpr bool is_inline_float() const { return ((bits_ + 1) & 2) != 0; }
  constexpr bool is_special() const { return (bits_ & 7) == kSpecialTag; }
  constexpr bool is_none() const { return bits_ == kNoneBits; }
  constexpr bool is_true() const { return bits_ == kTrueBits; }
  constexpr bool is_false() const { return bits_ == kFalseBits; }
  constexpr bool is_bool() const { return (bits_ | 8) == kTrueBits; }
  constexpr bool is_ellipsis() const { return bits_ == kEllipsisBits; }
  constexpr bool is_not_implemented() const { return bits_ == kNotImplementedBits; }
  constexpr bool is_unbound() const { return bits_ == kUnboundBits; }
  constexpr bool is_raised() const { return bits_ == kRaisedBits; }

  Object* object() const {
    BUFO_ASSERT(is_object());
    return reinterpret_cast<Object*>(bits_);
  }

  // --- ints of 62 bits
  static constexpr int64_t kMaxSmallInt = (int64_t{1} << 61) - 1;
  static constexpr int64_t kMinSmallInt = -(int64_t{1} << 61);
  static constexpr bool fits_small_int(int64_t i) { return i >= kMinSmallInt && i <= kMaxSmallInt; }
  /// `i` must fit (fits_small_int); make_int in types/int.h takes any.
  static constexpr Value small_int(int64_t i) {
    BUFO_ASSERT(fits_small_int(i));
    return Value((static_cast<uint64_t>(i) << 2) | 3);
  }
  constexpr int64_t small_int() const { return static_cast<int64_t>(bits_) >> 2; }

  // --- floats that need no box
  static bool fits_inline_float(double d) { return Value(encode(d)).is_inline_float(); }
  /// Any double for which fits_inline_float holds; make_float in types/float.h takes any.
  static Value inline_float(double d) { return Value(encode(d)); }
  double inline_float() const {
    const uint64_t u = bits_ ^ 1;
    const uint64_t raw = (u >> 4) | (u << 60);
    double d;
    std::memcpy(&d, &raw, sizeof d);
    return d;
  }

 private:
  static uint64_t encode(double d) {
    uint64_t raw;
    std::memcpy(&raw, &d, sizeof raw);
    return ((raw << 4) | (raw >> 60)) ^ 1;
  }

  // False and True differ in one bit, so is_bool is one compare.
  static constexpr uint64_t kNoneBits = 0x24;
  static constexpr uint64_t kFalseBits = 0x04;
  static constexpr uint64_t kTrueBits = 0x0c;
  static constexpr uint64_t kEllipsisBits = 0x14;
  static constexpr uint64_t kNotImplementedBits = 0x1c;
  static constexpr uint64_t kUnboundBits = 0x2c;
  static constexpr uint64_t kRaisedBits = 0x34;

  uint64_t bits_;
};

static_assert(sizeof(Value) == 8);

}  // namespace bufo
