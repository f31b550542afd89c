// Arithmetic: dispatch of unary, binary and in-place operators, and conversions to numbers.
//
// Both operands' types are asked, the right one first where it is a proper subclass of the left
// one's. A binary slot gets the operands in source order, so one function serves both sides.
// Sequences concatenate and repeat where no number claims the operator.
#include "runtime/operators.h"

#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

const char* binary_op_symbol(BinaryOp op) {
  static constexpr const char* kSymbols[kBinaryOpCount] = {
      "+", "-", "*", "@", "/", "//", "%", "divmod()", "** or pow()", "<<", ">>", "&", "|", "^"};
  return kSymbols[static_cast<int>(op)];
}

namespace {

const char* inplace_op_symbol(BinaryOp op) {
  static constexpr const char* kSymbols[kBinaryOpCount] = {
      "+=", "-=", "*=", "@=", "/=", "//=", "%=", "divmod()", "**=", "<<=", ">>=", "&=", "|=", "^="};
  return kSymbols[static_cast<int>(op)];
}

bool declined(const Result<Value>& result) { return result.raw().is_not_implemented(); }

// Numbers only: NotImplemented when neither side can.
Result<Value> ask_both(VM& vm, BinaryOp op, Value a, Value b) {
  const Type& left = vm.type_of(a);
  const Type& right = vm.type_of(b);
  const BinarySlot left_slot = left.slots.binary[op];
  BinarySlot right_slot = &right == &left ? nullptr : right.slots.binary[op];
  if (right_slot == left_slot) right_slot = nullptr;
  if (left_slot != nullptr) {
    if (right_slot != nullptr && right.is_subtype_of(left)) {
      Result<Value> result = right_slot(vm, a, b);
      if (!declined(result)) return result;
      right_slot = nullptr;
    }
    Result<Value> result = left_slot(vm, a, b);
    if (!declined(result)) return result;
  }
  if (right_slot != nullptr) return right_slot(vm, a, b);
  return Value::not_implemented();
}

Result<Value> repeat_sequence(VM& vm, BinarySlot slot, Value sequence, Value times) {
  if (!times.is_small_int() && !times.is_bool() && vm.type_of(times).slots.to_index == nullptr) {
    return vm.raise<TypeError>("can't multiply sequence by non-int of type '{}'",
                               type_name_of(times));
  }
  const ptrdiff_t count = TRY(to_ptrdiff(vm, times));
  const AnyRef whole = TRY(make_int(vm, count));
  return slot(vm, sequence, whole);
}

// After the numbers have declined: concatenation and repetition. NotImplemented: neither.
Result<Value> ask_sequences(VM& vm, BinaryOp op, Value a, Value b, bool inplace) {
  const Slots& left = vm.type_of(a).slots;
  if (op == BinaryOp::kAdd) {
    const BinarySlot concat =
        inplace && left.inplace_concat != nullptr ? left.inplace_concat : left.concat;
    if (concat != nullptr) return concat(vm, a, b);
  } else if (op == BinaryOp::kMul) {
    const BinarySlot repeat =
        inplace && left.inplace_repeat != nullptr ? left.inplace_repeat : left.repeat;
    if (repeat != nullptr) return repeat_sequence(vm, repeat, a, b);
    // The right operand is never changed in place.
    const BinarySlot right_repeat = vm.type_of(b).slots.repeat;
    if (right_repeat != nullptr) return repeat_sequence(vm, right_repeat, b, a);
  }
  return Value::not_implemented();
}

BUFO_COLD Raised raise_unsupported(VM& vm, BinaryOp op, Value a, Value b) {
  if (op == BinaryOp::kRShift && is_exact<NativeFunction>(a) &&
      std::string_view(as<NativeFunction>(a).method->name) == "print") {
    return vm.raise<TypeError>(
        "unsupported operand type(s) for >>: '{}' and '{}'. Did you mean \"print(<message>, "
        "file=<output_stream>)\"?",
        type_name_of(a), type_name_of(b));
  }
  return raise_bad_operands(vm, binary_op_symbol(op), a, b);
}

// The commonest operands, without a look at their types. NotImplemented: not among them.
BUFO_INLINE Result<Value> try_fast(VM& vm, BinaryOp op, Value a, Value b) {
  if (a.is_small_int() && b.is_small_int()) {
    const int64_t x = a.small_int();
    const int64_t y = b.small_int();
    int64_t product;
    switch (op) {
      case BinaryOp::kAdd:
        return make_int(vm, x + y);
      case BinaryOp::kSub:
        return make_int(vm, x - y);
      case BinaryOp::kMul:
        if (!__builtin_mul_overflow(x, y, &product)) return make_int(vm, product);
        break;
      case BinaryOp::kAnd:
        return Value::small_int(x & y);
      case BinaryOp::kOr:
        return Value::small_int(x | y);
      case BinaryOp::kXor:
        return Value::small_int(x ^ y);
      default:
        break;
    }
    return int_binary(vm, op, a, b);
  }
  if (a.is_inline_float() && b.is_inline_float()) {
    const double x = a.inline_float();
    const double y = b.inline_float();
    switch (op) {
      case BinaryOp::kAdd:
        return make_float(vm, x + y);
      case BinaryOp::kSub:
        return make_float(vm, x - y);
      case BinaryOp::kMul:
        return make_float(vm, x * y);
      default:
        break;
    }
  }
  if (op == BinaryOp::kAdd && is_exact<Str>(a) && is_exact<Str>(b)) {
    return str_concat(vm, as<Str>(a), as<Str>(b));
  }
  return Value::not_implemented();
}

}  // namespace

Result<Value> binary_op(VM& vm, BinaryOp op, Value a, Value b) {
  Result<Value> fast = try_fast(vm, op, a, b);
  if (!declined(fast)) return fast;
  Result<Value> number = ask_both(vm, op, a, b);
  if (!declined(number)) return number;
  Result<Value> sequence = ask_sequences(vm, op, a, b, false);
  if (!declined(sequence)) return sequence;
  return raise_unsupported(vm, op, a, b);
}

Result<Value> inplace_op(VM& vm, BinaryOp op, Value a, Value b) {
  const BinarySlot slot = vm.type_of(a).slots.inplace[op];
  if (slot != nullptr) {
    Result<Value> result = slot(vm, a, b);
    if (!declined(result)) return result;
  } else {
    Result<Value> fast = try_fast(vm, op, a, b);
    if (!declined(fast)) return fast;
  }
  Result<Value> number = ask_both(vm, op, a, b);
  if (!declined(number)) return number;
  Result<Value> sequence = ask_sequences(vm, op, a, b, true);
  if (!declined(sequence)) return sequence;
  return raise_bad_operands(vm, inplace_op_symbol(op), a, b);
}

Result<Value> power3(VM& vm, Value a, Value b, Value c) {
  if (c.is_none() || c.is_unbound()) return binary_op(vm, BinaryOp::kPow, a, b);
  const Type* types[] = {&vm.type_of(a), &vm.type_of(b), &vm.type_of(c)};
  auto first = types[0]->slots.power3;
  auto second = types[1] == types[0] ? nullptr : types[1]->slots.power3;
  if (second == first) second = nullptr;
  if (first != nullptr) {
    if (second != nullptr && types[1]->is_subtype_of(*types[0])) {
      Result<Value> result = second(vm, a, b, c);
      if (!declined(result)) return result;
      second = nullptr;
    }
    Result<Value> result = first(vm, a, b, c);
    if (!declined(result)) return result;
  }
  if (second != nullptr) {
    Result<Value> result = second(vm, a, b, c);
    if (!declined(result)) return result;
  }
  auto third = types[2]->slots.power3;
  if (third != nullptr && third != types[0]->slots.power3 && third != types[1]->slots.power3) {
    Result<Value> result = third(vm, a, b, c);
    if (!declined(result)) return result;
  }
  return vm.raise<TypeError>("unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                             type_name_of(a), type_name_of(b), type_name_of(c));
}

// --- unary operators

Result<Value> negative(VM& vm, Value v) {
  if (v.is_small_int()) return make_int(vm, -v.small_int());
  if (v.is_inline_float()) return make_float(vm, -v.inline_float());
  const UnarySlot slot = vm.type_of(v).slots.negative;
  if (slot != nullptr) return slot(vm, v);
  return vm.raise<TypeError>("bad operand type for unary -: '{}'", type_name_of(v));
}

Result<Value> positive(VM& vm, Value v) {
  if (v.is_small_int() || v.is_inline_float()) return v;
  const UnarySlot slot = vm.type_of(v).slots.positive;
  if (slot != nullptr) return slot(vm, v);
  return vm.raise<TypeError>("bad operand type for unary +: '{}'", type_name_of(v));
}

Result<Value> invert(VM& vm, Value v) {
  if (v.is_small_int()) return make_int(vm, ~v.small_int());
  const UnarySlot slot = vm.type_of(v).slots.invert;
  if (slot != nullptr) return slot(vm, v);
  return vm.raise<TypeError>("bad operand type for unary ~: '{}'", type_name_of(v));
}

Result<Value> absolute(VM& vm, Value v) {
  if (v.is_small_int()) return make_int(vm, v.small_int() < 0 ? -v.small_int() : v.small_int());
  const UnarySlot slot = vm.type_of(v).slots.absolute;
  if (slot != nullptr) return slot(vm, v);
  return vm.raise<TypeError>("bad operand type for abs(): '{}'", type_name_of(v));
}

// --- conversions

Result<Value> to_index(VM& vm, Value v) {
  if (v.is_small_int()) return v;
  if (v.is_bool()) return Value::small_int(v.is_true() ? 1 : 0);
  if (is_a<Int>(vm, v)) return v;
  const UnarySlot slot = vm.type_of(v).slots.to_index;
  if (slot == nullptr) {
    return vm.raise<TypeError>("'{}' object cannot be interpreted as an integer", type_name_of(v));
  }
  AnyRef result = TRY(slot(vm, v));
  if (result->is_small_int() || is_exact<Int>(result)) return result;
  if (!is_int(vm, result)) {
    return vm.raise<TypeError>("__index__ returned non-int (type {})", type_name_of(result));
  }
  const Ref<Str> message =
      TRY(format(vm,
                 "__index__ returned non-int (type {}).  The ability to return an instance of a "
                 "strict subclass of int is deprecated, and may be removed in a future version of "
                 "Python.",
                 type_name_of(result)));
  TRY(warn(vm, kTypeDeprecationWarning, message));
  if (result->is_bool()) return Value::small_int(result->is_true() ? 1 : 0);
  return result;
}

Result<ptrdiff_t> to_ptrdiff(VM& vm, Value v, OnOverflow on_overflow) {
  if (v.is_small_int()) return static_cast<ptrdiff_t>(v.small_int());
  const AnyRef whole = TRY(to_index(vm, v));
  int64_t result = 0;
  if (try_int64(whole, result) && static_cast<ptrdiff_t>(result) == result) {
    return static_cast<ptrdiff_t>(result);
  }
  if (on_overflow == OnOverflow::kClamp) {
    return int_sign(whole) < 0 ? PTRDIFF_MIN : PTRDIFF_MAX;
  }
  return vm.raise<OverflowError>("cannot fit '{}' into an index-sized integer", type_name_of(v));
}

Result<double> to_double(VM& vm, Value v) {
  if (v.is_inline_float()) return v.inline_float();
  if (v.is_small_int()) return static_cast<double>(v.small_int());
  if (is_exact<Float>(v)) return as<Float>(v).value;
  const Slots& slots = vm.type_of(v).slots;
  if (slots.to_float != nullptr) {
    const AnyRef result = TRY(slots.to_float(vm, v));
    if (result->is_inline_float() || is_exact<Float>(result)) return float_value(result);
    if (!is_float(vm, result)) {
      return vm.raise<TypeError>("{}.__float__ returned non-float (type {})", type_name_of(v),
                                 type_name_of(result));
    }
    const Ref<Str> message =
        TRY(format(vm,
                   "{}.__float__ returned non-float (type {}).  The ability to return an instance "
                   "of a strict subclass of float is deprecated, and may be removed in a future "
                   "version of Python.",
                   type_name_of(v), type_name_of(result)));
    TRY(warn(vm, kTypeDeprecationWarning, message));
    return float_value(result);
  }
  if (slots.to_index != nullptr) {
    const AnyRef whole = TRY(to_index(vm, v));
    return int_to_double(vm, whole);
  }
  return vm.raise<TypeError>("must be real number, not {}", type_name_of(v));
}

}  // namespace bufo
