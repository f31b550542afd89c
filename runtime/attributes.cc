// Attributes and items of any values, and membership.
#include "runtime/operators.h"
#include "runtime/shape.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/objects.h"
#include "runtime/types/str.h"

namespace bufo {

// --- attributes

/// An AttributeError that a script raised without saying of what tells it from here on.
static BUFO_COLD void complete_attribute_error(VM& vm, Value v, Str& name) {
  if (!is_kind(vm, vm.pending, kTypeAttributeError)) return;
  auto& error = as<ExceptionObject>(vm.pending);
  for (int k = 0; k < 2; ++k) {
    if (!error.members[k].is_unbound() && !error.members[k].is_none()) return;
  }
  replace_slot(error.members[0], AnyRef(Value(&name)).release());
  replace_slot(error.members[1], AnyRef(v).release());
}

Result<Value> get_attr(VM& vm, Value v, Str& name) {
  Result<Value> found = vm.type_of(v).slots.getattr(vm, v, name);
  if (BUFO_UNLIKELY(found.is_error())) complete_attribute_error(vm, v, name);
  return found;
}

Result<Value> try_get_attr(VM& vm, Value v, Str& name) {
  const auto slot = vm.type_of(v).slots.getattr;
  // Most objects can say "absent" without making an exception; a property may still raise one.
  Result<Value> result =
      BUFO_LIKELY(slot == generic_getattr) ? try_generic_getattr(vm, v, name) : slot(vm, v, name);
  if (!result.is_error() || !pending_is(vm, kTypeAttributeError)) return result;
  clear_pending(vm);
  return Value::unbound();
}

Result<void> set_attr(VM& vm, Value v, Str& name, Value value) {
  const auto slot = vm.type_of(v).slots.setattr;
  if (BUFO_UNLIKELY(slot == nullptr)) {
    return vm.raise<TypeError>("'{}' object has no attributes (assign to .{})", type_name_of(v),
                               &name);
  }
  return slot(vm, v, name, value);
}

Result<void> del_attr(VM& vm, Value v, Str& name) {
  const auto slot = vm.type_of(v).slots.setattr;
  if (BUFO_UNLIKELY(slot == nullptr)) {
    return vm.raise<TypeError>("'{}' object has no attributes (del .{})", type_name_of(v), &name);
  }
  return slot(vm, v, name, Value::unbound());
}

// --- items

namespace {

// C[key] for a class: __class_getitem__ (PEP 560).
Result<Value> get_class_item(VM& vm, Value cls, Value key) {
  if (cls == Value(&vm.type(kTypeType))) {
    return call(vm, &vm.type(kTypeGenericAlias), {cls, key});
  }
  const AnyRef method = TRY(try_get_attr(vm, cls, *vm.names.class_getitem_));
  if (!method.is_unbound() && !method->is_none()) return call(vm, method, {key});
  return vm.raise<TypeError>("type '{}' is not subscriptable", type_name(as<Type>(cls)));
}

// An index into a sequence that has nothing but `item`.
Result<Value> get_sequence_item(VM& vm, Value v, Value key, const Slots& slots) {
  ptrdiff_t i = TRY(to_ptrdiff(vm, key));
  if (i < 0 && slots.length != nullptr) {
    const ptrdiff_t count = TRY(slots.length(vm, v));
    i += count;
  }
  return slots.item(vm, v, i);
}

}  // namespace

Result<Value> get_item(VM& vm, Value v, Value key) {
  const Slots& slots = vm.type_of(v).slots;
  if (BUFO_LIKELY(slots.getitem != nullptr)) return slots.getitem(vm, v, key);
  if (slots.item != nullptr) return get_sequence_item(vm, v, key, slots);
  if (is_a<Type>(vm, v)) return get_class_item(vm, v, key);
  return vm.raise<TypeError>("'{}' object is not subscriptable", type_name_of(v));
}

Result<void> set_item(VM& vm, Value v, Value key, Value value) {
  const auto slot = vm.type_of(v).slots.setitem;
  if (BUFO_LIKELY(slot != nullptr)) return slot(vm, v, key, value);
  return vm.raise<TypeError>("'{}' object does not support item assignment", type_name_of(v));
}

Result<void> del_item(VM& vm, Value v, Value key) {
  const Type& type = vm.type_of(v);
  const auto slot = type.slots.setitem;
  if (BUFO_LIKELY(slot != nullptr)) return slot(vm, v, key, Value::unbound());
  // CPython words it differently for an index into what has a sequence's methods.
  const bool sequence = type.has_flag(kTypeFlagHeap) || type.slots.length != nullptr ||
                        type.slots.contains != nullptr || type.slots.concat != nullptr;
  const bool index = key.is_small_int() || vm.type_of(key).slots.to_index != nullptr;
  return vm.raise<TypeError>("'{}' object {} support item deletion", type_name_of(v),
                             sequence && index ? "doesn't" : "does not");
}

Result<bool> contains(VM& vm, Value container, Value item) {
  const auto slot = vm.type_of(container).slots.contains;
  if (BUFO_LIKELY(slot != nullptr)) return slot(vm, container, item);
  if (is_exact<MemoryView>(container)) return memoryview_contains(vm, container, item);
  Result<Value> made = get_iter(vm, container);
  if (made.is_error()) {
    if (!pending_is(vm, kTypeTypeError)) return Raised{};
    clear_pending(vm);
    return vm.raise<TypeError>("argument of type '{}' is not iterable", type_name_of(container));
  }
  const AnyRef iterator = std::move(made).take();
  for (;;) {
    const AnyRef next = TRY(iter_next(vm, iterator));
    if (next.is_unbound()) return false;
    TRY(vm.tick());
    const bool same = TRY(equals(vm, next, item));
    if (same) return true;
  }
}

Result<ptrdiff_t> length(VM& vm, Value v) {
  const auto slot = vm.type_of(v).slots.length;
  if (BUFO_LIKELY(slot != nullptr)) return slot(vm, v);
  return vm.raise<TypeError>("object of type '{}' has no len()", type_name_of(v));
}

Result<ptrdiff_t> length_hint(VM& vm, Value v, ptrdiff_t fallback) {
  const auto slot = vm.type_of(v).slots.length;
  if (slot != nullptr) {
    Result<ptrdiff_t> count = slot(vm, v);
    if (!count.is_error() || !pending_is(vm, kTypeTypeError)) return count;
    clear_pending(vm);
  }
  const AnyRef method = TRY(lookup_special(vm, v, *vm.names.length_hint_));
  if (method.is_unbound()) return fallback;
  Result<Value> called = call(vm, method);
  if (called.is_error()) {
    if (!pending_is(vm, kTypeTypeError)) return Raised{};
    clear_pending(vm);
    return fallback;
  }
  const AnyRef hint = std::move(called).take();
  if (hint->is_not_implemented()) return fallback;
  if (!is_int(vm, hint)) {
    return vm.raise<TypeError>("__length_hint__ must be an integer, not {}", type_name_of(hint));
  }
  int64_t count = 0;
  if (!try_int64(hint, count)) {
    return vm.raise<OverflowError>("Python int too large to convert to C ssize_t");
  }
  if (count < 0) return vm.raise<ValueError>("__length_hint__() should return >= 0");
  return static_cast<ptrdiff_t>(count);
}

}  // namespace bufo
