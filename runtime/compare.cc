// Comparison, truth and hash of any values.
#include "runtime/hash.h"
#include "runtime/operators.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

constexpr CompareOp kSwapped[] = {CompareOp::kGt, CompareOp::kGe, CompareOp::kEq,
                                  CompareOp::kNe, CompareOp::kLt, CompareOp::kLe};
constexpr const char* kSymbols[] = {"<", "<=", "==", "!=", ">", ">="};

template <class T>
bool holds(T x, T y, CompareOp op) {
  switch (op) {
    case CompareOp::kLt:
      return x < y;
    case CompareOp::kLe:
      return x <= y;
    case CompareOp::kEq:
      return x == y;
    case CompareOp::kNe:
      return x != y;
    case CompareOp::kGt:
      return x > y;
    case CompareOp::kGe:
      return x >= y;
  }
  return false;
}

// Operands whose comparison runs no Python code. False: not among them.
BUFO_INLINE bool try_fast(Value a, Value b, CompareOp op, bool& out) {
  if (a.is_small_int() && b.is_small_int()) {
    out = holds(a.small_int(), b.small_int(), op);
    return true;
  }
  if (a.is_inline_float() && b.is_inline_float()) {
    out = holds(a.inline_float(), b.inline_float(), op);
    return true;
  }
  if (is_exact<Str>(a) && is_exact<Str>(b)) {
    if (op == CompareOp::kEq || op == CompareOp::kNe) {
      out = str_equal(as<Str>(a), as<Str>(b)) == (op == CompareOp::kEq);
    } else {
      out = holds(str_compare(as<Str>(a), as<Str>(b)), 0, op);
    }
    return true;
  }
  return false;
}

bool declined(const Result<Value>& result) { return result.raw().is_not_implemented(); }

Result<Value> compare_slots(VM& vm, Value a, Value b, CompareOp op) {
  const Type& left = vm.type_of(a);
  const Type& right = vm.type_of(b);
  const CompareOp swapped = kSwapped[static_cast<int>(op)];
  bool asked_right = false;
  if (&left != &right && right.slots.compare != nullptr && right.is_subtype_of(left)) {
    asked_right = true;
    Result<Value> result = right.slots.compare(vm, b, a, swapped);
    if (!declined(result)) return result;
  }
  if (left.slots.compare != nullptr) {
    Result<Value> result = left.slots.compare(vm, a, b, op);
    if (!declined(result)) return result;
  }
  if (!asked_right && right.slots.compare != nullptr) {
    Result<Value> result = right.slots.compare(vm, b, a, swapped);
    if (!declined(result)) return result;
  }
  if (op == CompareOp::kEq) return Value::boolean(a == b);
  if (op == CompareOp::kNe) return Value::boolean(!(a == b));
  return vm.raise<TypeError>("'{}' not supported between instances of '{}' and '{}'",
                             kSymbols[static_cast<int>(op)], type_name_of(a), type_name_of(b));
}

}  // namespace

Result<Value> compare(VM& vm, Value a, Value b, CompareOp op) {
  bool out = false;
  if (BUFO_LIKELY(try_fast(a, b, op, out))) return Value::boolean(out);
  NativeDepth depth(vm);
  TRY(depth.enter(" in comparison"));
  return compare_slots(vm, a, b, op);
}

Result<bool> compare_truth(VM& vm, Value a, Value b, CompareOp op) {
  // The container's notion of equality: a nan is in the list that holds it.
  if (a == b) {
    if (op == CompareOp::kEq) return true;
    if (op == CompareOp::kNe) return false;
  }
  bool out = false;
  if (BUFO_LIKELY(try_fast(a, b, op, out))) return out;
  const AnyRef result = TRY(compare(vm, a, b, op));
  if (result->is_bool()) return result->is_true();
  return is_truthy(vm, result);
}

Result<bool> equals(VM& vm, Value a, Value b) { return compare_truth(vm, a, b, CompareOp::kEq); }

Result<bool> is_truthy(VM& vm, Value v) {
  if (v.is_bool()) return v.is_true();
  if (v.is_none()) return false;
  if (v.is_small_int()) return v.small_int() != 0;
  if (v.is_inline_float()) return v.inline_float() != 0;
  const Slots& slots = vm.type_of(v).slots;
  if (slots.truth != nullptr) return slots.truth(vm, v);
  if (slots.length != nullptr) {
    const ptrdiff_t count = TRY(slots.length(vm, v));
    return count != 0;
  }
  return true;
}

Result<int64_t> hash(VM& vm, Value v) {
  if (is_exact<Str>(v)) return str_hash(vm, as<Str>(v));
  if (v.is_small_int()) return hash_int64(v.small_int());
  const auto slot = vm.type_of(v).slots.hash;
  if (slot == nullptr) return raise_unhashable(vm, v);
  return slot(vm, v);
}

}  // namespace bufo
