// bool: True and False, two special Values that are ints to arithmetic.
//
// Everything not named here is int's. There are no other instances and no subclasses.
// Follows Objects/boolobject.c (CPython 3.12) in behaviour.
#include "runtime/types/int_internal.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

Result<Value> boolean(bool b) { return Result<Value>::adopt(Value::boolean(b)); }

Result<Value> bool_new(VM& vm, Type&, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "bool");
  TRY(check_positional(vm, args, "bool", 0, 1));
  if (args.positional == 0) return boolean(false);
  const bool truth = TRY(is_truthy(vm, args[0]));
  return boolean(truth);
}

Result<Value> bool_repr(VM& vm, Value self) {
  Ref<Str> text = TRY(intern(vm, self.is_true() ? "True" : "False"));
  return text;
}

Result<bool> bool_truth(VM&, Value self) { return self.is_true(); }

template <BinaryOp op>
Result<Value> bool_bitwise(VM& vm, Value a, Value b) {
  if (a.is_bool() && b.is_bool()) {
    if constexpr (op == BinaryOp::kAnd) return boolean(a.is_true() && b.is_true());
    if constexpr (op == BinaryOp::kOr) return boolean(a.is_true() || b.is_true());
    return boolean(a.is_true() != b.is_true());
  }
  if (!is_int(vm, a) || !is_int(vm, b)) return Result<Value>::adopt(Value::not_implemented());
  return int_binary(vm, op, a, b);
}

Result<Value> bool_invert(VM& vm, Value self) {
  Ref<Str> message = TRY(make_str(
      vm,
      "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the "
      "underlying int object and is usually not what you expect from negating a bool. Use the "
      "'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of "
      "the underlying int."));
  TRY(warn(vm, kTypeDeprecationWarning, message));
  return Result<Value>::adopt(Value::small_int(self.is_true() ? -2 : -1));
}

}  // namespace

constinit const TypeSpec kBoolSpec = {
    .name = "bool",
    .base = kTypeInt,
    .nbytes = sizeof(Int),
    .slots = {.new_ = bool_new,
              .repr = bool_repr,
              .binary = {.and_ = bool_bitwise<BinaryOp::kAnd>,
                         .or_ = bool_bitwise<BinaryOp::kOr>,
                         .xor_ = bool_bitwise<BinaryOp::kXor>},
              .invert = bool_invert,
              .truth = bool_truth},
    .doc = "bool(x) -> bool\n\nTrue when x counts as true, False when it does not or is not given.",
};

}  // namespace bufo
