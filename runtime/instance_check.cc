// isinstance() and issubclass(), with their hooks.
#include "runtime/operators.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

// cls.__bases__ if that is a tuple, for objects that play class without being types. Unbound: none.
Result<Value> abstract_bases(VM& vm, Value cls) {
  AnyRef bases = TRY(try_get_attr(vm, cls, *vm.names.bases_));
  if (bases.is_unbound() || !is_a<Tuple>(vm, bases)) return Value::unbound();
  return bases;
}

Result<void> check_class(VM& vm, Value cls, const char* message) {
  const AnyRef bases = TRY(abstract_bases(vm, cls));
  if (bases.is_unbound()) return vm.raise<TypeError>(message);
  return ok();
}

Result<bool> abstract_is_subclass(VM& vm, Value derived, Value cls) {
  if (derived == cls) return true;
  const AnyRef bases = TRY(abstract_bases(vm, derived));
  if (bases.is_unbound()) return false;
  NativeDepth depth(vm);
  TRY(depth.enter(" in __subclasscheck__"));
  const auto& tuple = as<Tuple>(bases);
  for (ptrdiff_t i = 0; i < tuple.size; ++i) {
    const bool found = TRY(abstract_is_subclass(vm, tuple.items[i], cls));
    if (found) return true;
  }
  return false;
}

}  // namespace

Result<bool> is_instance_default(VM& vm, Value v, Value cls) {
  if (is_a<Type>(vm, cls)) {
    const Type& type = as<Type>(cls);
    if (vm.type_of(v).is_subtype_of(type)) return true;
    // A proxy may claim another class.
    const AnyRef claimed = TRY(try_get_attr(vm, v, *vm.names.class_));
    if (claimed.is_unbound() || !is_a<Type>(vm, claimed)) return false;
    return as<Type>(claimed).is_subtype_of(type);
  }
  TRY(check_class(vm, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"));
  const AnyRef claimed = TRY(try_get_attr(vm, v, *vm.names.class_));
  if (claimed.is_unbound()) return false;
  return abstract_is_subclass(vm, claimed, cls);
}

Result<bool> is_subclass_default(VM& vm, Value derived, Value cls) {
  if (is_a<Type>(vm, derived) && is_a<Type>(vm, cls)) {
    return as<Type>(derived).is_subtype_of(as<Type>(cls));
  }
  TRY(check_class(vm, derived, "issubclass() arg 1 must be a class"));
  TRY(check_class(vm, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"));
  return abstract_is_subclass(vm, derived, cls);
}

Result<bool> is_instance(VM& vm, Value v, Value cls_or_tuple) {
  if (cls_or_tuple == Value(&vm.type_of(v))) return true;
  // A class whose metaclass is `type` itself has no hook.
  if (is_exact<Type>(cls_or_tuple)) return is_instance_default(vm, v, cls_or_tuple);
  if (const Tuple* tuple = try_as<Tuple>(vm, cls_or_tuple)) {
    NativeDepth depth(vm);
    TRY(depth.enter(" in __instancecheck__"));
    const AnyRef held(cls_or_tuple);
    for (ptrdiff_t i = 0; i < tuple->size; ++i) {
      const bool found = TRY(is_instance(vm, v, tuple->items[i]));
      if (found) return true;
    }
    return false;
  }
  const AnyRef hook = TRY(lookup_special(vm, cls_or_tuple, *vm.names.instancecheck_));
  if (hook.is_unbound()) return is_instance_default(vm, v, cls_or_tuple);
  NativeDepth depth(vm);
  TRY(depth.enter(" in __instancecheck__"));
  const AnyRef verdict = TRY(call(vm, hook, {v}));
  return is_truthy(vm, verdict);
}

Result<bool> is_subclass(VM& vm, Value cls, Value cls_or_tuple) {
  if (is_exact<Type>(cls_or_tuple)) {
    if (cls == cls_or_tuple) return true;
    return is_subclass_default(vm, cls, cls_or_tuple);
  }
  if (const Tuple* tuple = try_as<Tuple>(vm, cls_or_tuple)) {
    NativeDepth depth(vm);
    TRY(depth.enter(" in __subclasscheck__"));
    const AnyRef held(cls_or_tuple);
    for (ptrdiff_t i = 0; i < tuple->size; ++i) {
      const bool found = TRY(is_subclass(vm, cls, tuple->items[i]));
      if (found) return true;
    }
    return false;
  }
  const AnyRef hook = TRY(lookup_special(vm, cls_or_tuple, *vm.names.subclasscheck_));
  if (hook.is_unbound()) return is_subclass_default(vm, cls, cls_or_tuple);
  NativeDepth depth(vm);
  TRY(depth.enter(" in __subclasscheck__"));
  const AnyRef verdict = TRY(call(vm, hook, {cls}));
  return is_truthy(vm, verdict);
}

}  // namespace bufo
