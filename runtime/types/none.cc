// The types of None, NotImplemented and Ellipsis, which are immediates with one value each.
//
// Follows Objects/object.c and Objects/sliceobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"

namespace bufo {

namespace {

Result<void> refuse_arguments(VM& vm, const CallArgs& args, const char* name) {
  if (args.positional == 0 && !args.has_keywords()) return ok();
  return vm.raise<TypeError>("{} takes no arguments", name);
}

// --- None

Result<Value> none_new(VM& vm, Type&, const CallArgs& args) {
  TRY(refuse_arguments(vm, args, "NoneType"));
  return none();
}
Result<Value> none_repr(VM& vm, Value) { return intern(vm, "None"); }
Result<bool> none_truth(VM&, Value) { return false; }
/// The same in every run, so that sets of optional values keep their order.
Result<int64_t> none_hash(VM&, Value) { return int64_t{0xfca86420}; }
Result<Value> none_compare(VM&, Value self, Value other, CompareOp op) {
  if (op == CompareOp::kEq || op == CompareOp::kNe) {
    if (self == other) return Value::boolean(op == CompareOp::kEq);
  }
  return Value::not_implemented();
}

// --- NotImplemented

Result<Value> not_implemented_new(VM& vm, Type&, const CallArgs& args) {
  TRY(refuse_arguments(vm, args, "NotImplementedType"));
  return Value::not_implemented();
}
Result<Value> not_implemented_repr(VM& vm, Value) { return intern(vm, "NotImplemented"); }
Result<bool> not_implemented_truth(VM& vm, Value) {
  Ref<Str> message = TRY(make_str(vm, "NotImplemented should not be used in a boolean context"));
  TRY(warn(vm, kTypeDeprecationWarning, message));
  return true;
}
Result<Value> not_implemented_reduce(VM& vm, const Args&) { return intern(vm, "NotImplemented"); }

constexpr Method kNotImplementedMethods[] = {
    method("__reduce__", "($self, /) untold", not_implemented_reduce),
};

// --- Ellipsis

Result<Value> ellipsis_new(VM& vm, Type&, const CallArgs& args) {
  TRY(refuse_arguments(vm, args, "EllipsisType"));
  return Value::ellipsis();
}
Result<Value> ellipsis_repr(VM& vm, Value) { return intern(vm, "Ellipsis"); }
Result<Value> ellipsis_reduce(VM& vm, const Args&) { return intern(vm, "Ellipsis"); }

constexpr Method kEllipsisMethods[] = {
    method("__reduce__", "($self, /) untold", ellipsis_reduce),
};

}  // namespace

constinit const TypeSpec kNoneTypeSpec = {
    .name = "NoneType",
    .slots =
        {
            .new_ = none_new,
            .repr = none_repr,
            .hash = none_hash,
            .compare = none_compare,
            .getattr = generic_getattr,
            .truth = none_truth,
        },
};

constinit const TypeSpec kNotImplementedTypeSpec = {
    .name = "NotImplementedType",
    .slots =
        {
            .new_ = not_implemented_new,
            .repr = not_implemented_repr,
            .truth = not_implemented_truth,
        },
    .methods = kNotImplementedMethods,
};

constinit const TypeSpec kEllipsisSpec = {
    .name = "ellipsis",
    .slots =
        {
            .new_ = ellipsis_new,
            .repr = ellipsis_repr,
            .getattr = generic_getattr,
        },
    .methods = kEllipsisMethods,
};

}  // namespace bufo
