// int, the type: its slots, methods and attributes.
//
// The values are made in int_value.cc, calculated in int_arith.cc and int_pow.cc, converted in
// int_convert.cc. Results are plain ints, whatever subclass the operands have.
// Follows Objects/longobject.c (CPython 3.12) in behaviour.
#include "runtime/types/int.h"

#include "runtime/format_value.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

mp_size_t sz(size_t count) { return static_cast<mp_size_t>(count); }

Result<Value> small(int64_t i) { return Result<Value>::adopt(Value::small_int(i)); }

// --- slots --------------------------------------------------------------------------------------

Result<Value> int_slot_repr(VM& vm, Value self) {
  Ref<Str> text = TRY(int_to_str(vm, self, 10));
  return text;
}

Result<int64_t> int_slot_hash(VM&, Value self) { return int_hash(self); }

Result<Value> int_slot_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_int(vm, other)) return Result<Value>::adopt(Value::not_implemented());
  return Result<Value>::adopt(Value::boolean(compare_result(int_compare(self, other), op)));
}

template <BinaryOp op>
Result<Value> int_slot_binary(VM& vm, Value a, Value b) {
  if (!is_int(vm, a) || !is_int(vm, b)) return Result<Value>::adopt(Value::not_implemented());
  return int_binary(vm, op, a, b);
}

Result<Value> int_slot_power3(VM& vm, Value base, Value exponent, Value modulus) {
  if (!is_int(vm, base) || !is_int(vm, exponent)) {
    return Result<Value>::adopt(Value::not_implemented());
  }
  if (modulus.is_none()) return int_pow(vm, base, exponent);
  if (!is_int(vm, modulus)) return Result<Value>::adopt(Value::not_implemented());
  return int_pow_mod(vm, base, exponent, modulus);
}

Result<Value> int_slot_invert(VM& vm, Value self) {
  if (self.is_small_int()) return small(-1 - self.small_int());
  const IntView view(self), one(Value::small_int(1));
  AnyRef successor = TRY(add_signed(vm, view, one, false));
  return int_negate(vm, successor);
}

Result<bool> int_slot_truth(VM&, Value self) { return int_sign(self) != 0; }

Result<Value> int_slot_float(VM& vm, Value self) {
  const double d = TRY(int_to_double(vm, self));
  return make_float(vm, d);
}

// Must not change over an instance's life: the attributes of subclass instances lie behind it.
size_t int_nbytes_of(const Object* o) {
  const ptrdiff_t signed_count = static_cast<const Int*>(o)->signed_count;
  const size_t count = static_cast<size_t>(signed_count < 0 ? -signed_count : signed_count);
  return sizeof(Int) + (count > 1 ? (count - 1) * sizeof(mp_limb_t) : 0);
}

// --- methods: the number as such ----------------------------------------------------------------

Result<Value> int_exact_self(VM& vm, const Args& args) { return exact_int(vm, args[0]); }

Result<Value> int_bit_length(VM& vm, const Args& args) {
  return make_int_unsigned(vm, IntView(args[0]).bit_length());
}

Result<Value> int_bit_count(VM& vm, const Args& args) {
  const IntView self(args[0]);
  if (self.count() == 0) return small(0);
  return make_int_unsigned(vm, mpn_popcount(self.limbs(), sz(self.count())));
}

Result<Value> int_as_integer_ratio(VM& vm, const Args& args) {
  AnyRef numerator = TRY(exact_int(vm, args[0]));
  Ref<Tuple> ratio = TRY(make_tuple_of(vm, {numerator, Value::small_int(1)}));
  return ratio;
}

Result<Value> int_is_integer(VM&, const Args&) { return Result<Value>::adopt(Value::true_()); }

Result<Value> int_getnewargs(VM& vm, const Args& args) {
  AnyRef value = TRY(exact_int(vm, args[0]));
  Ref<Tuple> result = TRY(make_tuple_of(vm, {value}));
  return result;
}

Result<Value> int_format(VM& vm, const Args& args) {
  Str* spec = try_as<Str>(vm, args[1]);
  if (spec == nullptr) {
    return vm.raise<TypeError>("__format__() argument must be str, not {}", type_name_of(args[1]));
  }
  Ref<Str> text = TRY(format_int(vm, args[0], *spec));
  return text;
}

Result<Value> int_sizeof(VM& vm, const Args& args) {
  // What CPython would use: a head of 24 bytes and 30 bits to every four bytes.
  const size_t digits = (IntView(args[0]).bit_length() + 29) / 30;
  return make_int_unsigned(vm, 24 + 4 * (digits == 0 ? 1 : digits));
}

// round(self, -places): to the nearest multiple of 10**places, ties to the even one.
Result<Value> round_to_power_of_ten(VM& vm, Value self, uint64_t places) {
  // 10**places is more than 2**(3 * places): far above twice the number nothing is left.
  if (places > IntView(self).bit_length() / 3 + 2) return small(0);
  AnyRef unit =
      TRY(int_pow(vm, Value::small_int(10), Value::small_int(static_cast<int64_t>(places))));
  AnyRef quotient, remainder;
  {
    const IntView a(self), b(unit.get());
    TRY(divide_floor(vm, a, b, &quotient, &remainder));
  }
  AnyRef doubled = TRY(int_shift_left(vm, remainder, 1));
  const int order = int_compare(doubled, unit);
  const IntView q(quotient.get());
  const bool odd = q.count() != 0 && (q.limbs()[0] & 1) != 0;
  AnyRef base = TRY(int_binary(vm, BinaryOp::kSub, self, remainder));
  if (order > 0 || (order == 0 && odd)) return int_binary(vm, BinaryOp::kAdd, base, unit);
  return base;
}

Result<Value> int_round(VM& vm, const Args& args) {
  if (!args.has(1)) return exact_int(vm, args[0]);
  AnyRef ndigits = TRY(to_index(vm, args[1]));
  if (int_sign(ndigits) >= 0) return exact_int(vm, args[0]);
  AnyRef places = TRY(int_negate(vm, ndigits));
  uint64_t count;
  if (!try_uint64(places, count) || count > (uint64_t{1} << 60)) return small(0);
  return round_to_power_of_ten(vm, args[0], count);
}

// --- methods: bytes -----------------------------------------------------------------------------

enum class ByteOrder { kLittle, kBig };

Result<ByteOrder> byte_order_of(VM& vm, const Args& args, uint32_t i, const char* function) {
  if (!args.has(i)) return ByteOrder::kBig;
  Str* text = try_as<Str>(vm, args[i]);
  if (text == nullptr) {
    return vm.raise<TypeError>("{} argument 'byteorder' must be str, not {}", function,
                               type_name_of(args[i]));
  }
  if (str_equals(*text, "little")) return ByteOrder::kLittle;
  if (str_equals(*text, "big")) return ByteOrder::kBig;
  return vm.raise<ValueError>("byteorder must be either 'little' or 'big'");
}

void reverse_bytes(uint8_t* bytes, size_t nbytes) {
  for (size_t i = 0, j = nbytes; i + 1 < j; ++i) std::swap(bytes[i], bytes[--j]);
}

Result<Value> int_to_bytes(VM& vm, const Args& args) {
  const ptrdiff_t length = TRY(args.index_or(vm, 1, 1));
  const ByteOrder order = TRY(byte_order_of(vm, args, 2, "to_bytes()"));
  const bool is_signed = TRY(args.truth_or(vm, 3, false));
  if (length < 0) return vm.raise<ValueError>("length argument must be non-negative");
  const IntView self(args[0]);
  if (self.negative() && !is_signed) {
    return vm.raise<OverflowError>("can't convert negative int to unsigned");
  }
  // Bits needed, the sign's included; -2**k needs no more than k + 1.
  const size_t nbytes = static_cast<size_t>(length);
  size_t bits = self.bit_length();
  if (is_signed && bits != 0) {
    bool power = self.negative() &&
                 (self.limbs()[self.count() - 1] & (self.limbs()[self.count() - 1] - 1)) == 0;
    if (power) power = normalised(self.limbs(), self.count() - 1) == 0;
    bits += power ? 0 : 1;
  }
  // -1 in no bytes at all is b'', as CPython has it.
  const bool minus_one = self.negative() && self.count() == 1 && self.limbs()[0] == 1;
  if ((bits + 7) / 8 > nbytes && !(minus_one && nbytes == 0)) {
    return vm.raise<OverflowError>("int too big to convert");
  }
  TRY(vm.tick(length / 4096));
  Ref<Bytes> result = TRY(make_bytes_uninitialized(vm, length));
  uint8_t* const out = result->data;
  // Little-endian first; limbs lie that way in memory. Negative ones are ~(|x| - 1).
  const size_t whole = self.count() * sizeof(mp_limb_t);
  const size_t copied = whole < nbytes ? whole : nbytes;
  if (copied != 0) std::memcpy(out, self.limbs(), copied);
  if (nbytes > copied) std::memset(out + copied, 0, nbytes - copied);
  if (self.negative()) {
    unsigned carry = 1;
    for (size_t i = 0; i < nbytes; ++i) {
      const unsigned sum = static_cast<uint8_t>(~out[i]) + carry;
      out[i] = static_cast<uint8_t>(sum);
      carry = sum >> 8;
    }
  }
  if (order == ByteOrder::kBig) reverse_bytes(out, nbytes);
  return result;
}

Result<Value> int_from_byte_range(VM& vm, const uint8_t* bytes, size_t nbytes, ByteOrder order,
                                  bool is_signed) {
  if (nbytes == 0) return small(0);
  const bool negative =
      is_signed && ((order == ByteOrder::kLittle ? bytes[nbytes - 1] : bytes[0]) & 0x80) != 0;
  const size_t count = (nbytes + 7) / 8;
  TRY(vm.tick(static_cast<int64_t>(nbytes / 4096)));
  LimbScratch scratch(vm);
  mp_limb_t* const limbs = TRY(scratch.take(count));
  limbs[count - 1] = negative ? ~mp_limb_t{0} : 0;
  uint8_t* const out = reinterpret_cast<uint8_t*>(limbs);
  std::memcpy(out, bytes, nbytes);
  if (order == ByteOrder::kBig) reverse_bytes(out, nbytes);
  if (negative) mpn_neg(limbs, limbs, sz(count));
  return make_int_limbs(vm, limbs, count, negative);
}

// bytes(v) for what is no bytes-like object: __bytes__, or the items of an iterable.
Result<Value> bytes_of(VM& vm, Value v) {
  AnyRef method = TRY(lookup_special(vm, v, *vm.names.bytes_));
  const Value type = Value(&vm.type(kTypeBytes));
  if (!method.is_unbound()) return call(vm, type, {v});
  const Slots& slots = vm.type_of(v).slots;
  if (is_a<Str>(vm, v) || (slots.iter == nullptr && slots.getitem == nullptr)) {
    return vm.raise<TypeError>("cannot convert '{}' object to bytes", type_name_of(v));
  }
  Ref<List> items = TRY(list_from_iterable(vm, v));
  return call(vm, type, {Value(items)});
}

Result<Value> int_from_bytes(VM& vm, const Args& args) {
  const ByteOrder order = TRY(byte_order_of(vm, args, 2, "from_bytes()"));
  const bool is_signed = TRY(args.truth_or(vm, 3, false));
  AnyRef source = args[1];
  if (!supports_buffer(vm, source)) source = TRY(bytes_of(vm, source));
  AnyRef value;
  {
    Buffer buffer = TRY(acquire_bytes(vm, source));
    value = TRY(
        int_from_byte_range(vm, buffer.data, static_cast<size_t>(buffer.nbytes), order, is_signed));
  }
  if (args[0] == Value(&vm.type(kTypeInt))) return value;
  return call(vm, args[0], {value});
}

// --- attributes ---------------------------------------------------------------------------------

Result<Value> int_get_imag(VM&, Value) { return small(0); }
Result<Value> int_get_denominator(VM&, Value) { return small(1); }

constexpr Method kIntMethods[] = {
    method("conjugate", "(self, /) untold", int_exact_self,
           "The number itself: it has no imaginary part."),
    method("bit_length", "(self, /)", int_bit_length,
           "The number of bits of the magnitude, without leading zeros."),
    method("bit_count", "(self, /)", int_bit_count, "The number of ones in the binary magnitude."),
    method("to_bytes", "(self, /, length=1, byteorder='big', *, signed=False)", int_to_bytes,
           "The number as `length` bytes, in two's complement if `signed`."),
    class_method("from_bytes", "(type, /, bytes, byteorder='big', *, signed=False)", int_from_bytes,
                 "The number that these bytes are, in two's complement if `signed`."),
    method("as_integer_ratio", "(self, /)", int_as_integer_ratio, "The pair (self, 1)."),
    method("__trunc__", "(self, /) untold", int_exact_self, "The number itself."),
    method("__floor__", "(self, /) untold", int_exact_self, "The number itself."),
    method("__ceil__", "(self, /) untold", int_exact_self, "The number itself."),
    method("__round__", "(self, ndigits=<unrepresentable>, /)", int_round,
           "The nearest multiple of 10**-ndigits, ties to even; the number itself without ndigits "
           "or with one of 0 or more."),
    method("__getnewargs__", "(self, /)", int_getnewargs),
    method("__format__", "(self, format_spec, /)", int_format,
           "The text that a format specification asks for."),
    method("__sizeof__", "(self, /)", int_sizeof,
           "Size in memory, in bytes, as CPython counts it."),
    method("is_integer", "(self, /)", int_is_integer, "True, as for a float without fraction."),
};

constexpr GetSet kIntGetSets[] = {
    {"real", exact_int, nullptr, "The real part: the number itself."},
    {"imag", int_get_imag, nullptr, "The imaginary part: 0."},
    {"numerator", exact_int, nullptr, "The numerator of the number in lowest terms."},
    {"denominator", int_get_denominator, nullptr, "The denominator of the number in lowest terms."},
};

}  // namespace

constinit const TypeSpec kIntSpec = {
    .name = "int",
    .nbytes = sizeof(Int),
    .item_nbytes = sizeof(mp_limb_t),
    .flags = kTypeFlagBase,
    .slots = {.nbytes_of = int_nbytes_of,
              .new_ = int_new,
              .repr = int_slot_repr,
              .hash = int_slot_hash,
              .compare = int_slot_compare,
              .binary = {.add = int_slot_binary<BinaryOp::kAdd>,
                         .sub = int_slot_binary<BinaryOp::kSub>,
                         .mul = int_slot_binary<BinaryOp::kMul>,
                         .truediv = int_slot_binary<BinaryOp::kTrueDiv>,
                         .floordiv = int_slot_binary<BinaryOp::kFloorDiv>,
                         .mod = int_slot_binary<BinaryOp::kMod>,
                         .divmod = int_slot_binary<BinaryOp::kDivMod>,
                         .pow = int_slot_binary<BinaryOp::kPow>,
                         .lshift = int_slot_binary<BinaryOp::kLShift>,
                         .rshift = int_slot_binary<BinaryOp::kRShift>,
                         .and_ = int_slot_binary<BinaryOp::kAnd>,
                         .or_ = int_slot_binary<BinaryOp::kOr>,
                         .xor_ = int_slot_binary<BinaryOp::kXor>},
              .power3 = int_slot_power3,
              .negative = int_negate,
              .positive = exact_int,
              .absolute = int_abs,
              .invert = int_slot_invert,
              .truth = int_slot_truth,
              .to_int = exact_int,
              .to_float = int_slot_float,
              .to_index = exact_int},
    .methods = kIntMethods,
    .getsets = kIntGetSets,
    .doc =
        "int(x=0, /) -> int\nint(text, base=10) -> int\n\n"
        "A whole number of any size, from a number (fractions are cut off) or from text.\n"
        "Base 0 takes the base from the text's prefix, as in source code.",
};

}  // namespace bufo
