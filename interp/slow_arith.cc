// Arithmetic, comparison and truth on operands without a fast path.
#include "interp/slow.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

/// UnboundLocalError for whichever operand is an unassigned variable; false if one is.
bool check_operands(VM& vm, Frame& frame, const Instruction& i, bool with_c) {
  if (frame.regs[i.b].is_unbound()) return slow_unbound_local(vm, frame, i.b);
  if (with_c && frame.regs[i.c].is_unbound()) return slow_unbound_local(vm, frame, i.c);
  return true;
}

/// Stores the result of an operation and releases the operands that were temporaries.
bool finish(Value* regs, const Instruction& i, Result<Value> result, bool with_c) {
  if (result.is_error()) return false;
  set_register(regs, i.a, result.raw());
  if (i.flags & kTempB) consume_register(regs, i.b);
  if (with_c && (i.flags & kTempC)) consume_register(regs, i.c);
  return true;
}

}  // namespace

bool slow_binary(VM& vm, Frame& frame, const Instruction& i, BinaryOp op) {
  Value* regs = frame.regs;
  if (!check_operands(vm, frame, i, true)) return false;
  const Value x = regs[i.b], y = regs[i.c];
  if (op == BinaryOp::kAdd && is_exact<Str>(x) && is_exact<Str>(y)) {
    // `s += t` and `s = s + t`: the left text is given up, so an unshared one grows in place.
    const bool left_is_dst = i.a == i.b && i.a != i.c;
    if (left_is_dst || ((i.flags & kTempB) && i.b != i.c)) {
      regs[i.b] = kDead;
      const Result<Value> sum = str_append_inplace(vm, x, as<Str>(y));
      if (sum.is_error()) return false;
      set_register(regs, i.a, sum.raw());
      if (i.flags & kTempC) consume_register(regs, i.c);
      return true;
    }
  }
  return finish(regs, i, (i.flags & kInplace) ? inplace_op(vm, op, x, y) : binary_op(vm, op, x, y),
                true);
}

bool slow_binary_imm(VM& vm, Frame& frame, const Instruction& i, BinaryOp op) {
  if (!check_operands(vm, frame, i, false)) return false;
  const Value x = frame.regs[i.b], y = Value::small_int(static_cast<int16_t>(i.c));
  return finish(frame.regs, i,
                (i.flags & kInplace) ? inplace_op(vm, op, x, y) : binary_op(vm, op, x, y), false);
}

bool slow_unary(VM& vm, Frame& frame, const Instruction& i) {
  if (!check_operands(vm, frame, i, false)) return false;
  const Value x = frame.regs[i.b];
  switch (i.op) {
    case Op::NEGATIVE:
      return finish(frame.regs, i, negative(vm, x), false);
    case Op::POSITIVE:
      return finish(frame.regs, i, positive(vm, x), false);
    case Op::INVERT:
      return finish(frame.regs, i, invert(vm, x), false);
    default:
      break;
  }
  const Result<bool> truth = is_truthy(vm, x);
  if (truth.is_error()) return false;
  return finish(frame.regs, i, Result<Value>::adopt(Value::boolean(!truth.value())), false);
}

bool slow_compare(VM& vm, Frame& frame, const Instruction& i, CompareOp op) {
  if (!check_operands(vm, frame, i, true)) return false;
  return finish(frame.regs, i, compare(vm, frame.regs[i.b], frame.regs[i.c], op), true);
}

int slow_compare_jump(VM& vm, Frame& frame, const Instruction& i, CompareOp op, bool immediate) {
  if (!check_operands(vm, frame, i, !immediate)) return -1;
  Value* regs = frame.regs;
  const Value y = immediate ? Value::small_int(static_cast<int16_t>(i.c)) : regs[i.c];
  Result<Value> compared = compare(vm, regs[i.b], y, op);
  if (compared.is_error()) return -1;
  const AnyRef value = std::move(compared).take();
  const Result<bool> truth = is_truthy(vm, value);
  if (truth.is_error()) return -1;
  if (i.flags & kTempB) consume_register(regs, i.b);
  if (!immediate && (i.flags & kTempC)) consume_register(regs, i.c);
  return truth.value() != ((i.flags & kNegate) != 0);
}

int slow_truth(VM& vm, Frame& frame, const Instruction& i) {
  if (!check_operands(vm, frame, i, false)) return -1;
  const Result<bool> truth = is_truthy(vm, frame.regs[i.b]);
  if (truth.is_error()) return -1;
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  return truth.value();
}

bool slow_contains(VM& vm, Frame& frame, const Instruction& i, bool negate) {
  if (!check_operands(vm, frame, i, true)) return false;
  const Result<bool> found = contains(vm, frame.regs[i.c], frame.regs[i.b]);
  if (found.is_error()) return false;
  return finish(frame.regs, i, Result<Value>::adopt(Value::boolean(found.value() != negate)), true);
}

int slow_contains_jump(VM& vm, Frame& frame, const Instruction& i) {
  if (!check_operands(vm, frame, i, true)) return -1;
  const Result<bool> found = contains(vm, frame.regs[i.c], frame.regs[i.b]);
  if (found.is_error()) return -1;
  consume_operands(frame.regs, i);
  return found.value() != ((i.flags & kNegate) != 0);
}

}  // namespace bufo
