// Iteration of any values.
#include "runtime/operators.h"
#include "runtime/types/containers.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

// The old protocol: __getitem__ with 0, 1, 2 … A native mapping has getitem too, but no `item`.
bool is_sequence(const Type& type) {
  return type.slots.item != nullptr ||
         (type.slots.getitem != nullptr && type.has_flag(kTypeFlagHeap));
}

}  // namespace

Result<Value> get_iter(VM& vm, Value v) {
  const Type& type = vm.type_of(v);
  if (BUFO_LIKELY(type.slots.iter != nullptr)) {
    AnyRef iterator = TRY(type.slots.iter(vm, v));
    if (BUFO_UNLIKELY(vm.type_of(iterator).slots.next == nullptr)) {
      return vm.raise<TypeError>("iter() returned non-iterator of type '{}'",
                                 type_name_of(iterator));
    }
    return iterator;
  }
  if (!is_sequence(type)) return raise_not_iterable(vm, v);
  Ref<SequenceIterator> iterator = TRY(allocate<SequenceIterator>(vm));
  incref(v);
  iterator->sequence = v;
  iterator->next = 0;
  return iterator;
}

Result<Value> iter_next_raw(VM& vm, Value iterator) {
  const UnarySlot slot = vm.type_of(iterator).slots.next;
  if (BUFO_UNLIKELY(slot == nullptr)) {
    return vm.raise<TypeError>("'{}' object is not an iterator", type_name_of(iterator));
  }
  return slot(vm, iterator);
}

Result<Value> iter_next_failed(VM& vm) {
  if (!pending_is(vm, kTypeStopIteration)) return Raised{};
  clear_pending(vm);
  return Value::unbound();
}

Raised raise_cannot_unpack(VM& vm, Value v) {
  return vm.raise<TypeError>("cannot unpack non-iterable {} object", type_name_of(v));
}

}  // namespace bufo
