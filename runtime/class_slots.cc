// Which function each slot of a script's class gets, decided by what its MRO defines.
//
// A dunder found as the slot wrapper of a built-in base gives that base's own function, and so does
// a built-in's plain method (list.__getitem__ is one, as in CPython); anything else gives the
// dispatching function. Where a slot has several dunders (__lt__ … __ge__) and they
// disagree, the dispatching function sorts it out at each call.
// Follows update_one_slot in Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"

namespace bufo {

namespace {

/// The built-in type whose plain method this is, if that stands beside a slot of the type.
const Type* owner_of_slot_method(Value found, uint16_t offset) {
  if (!is_exact<MethodDescriptor>(found)) return nullptr;
  const Type* owner = as<MethodDescriptor>(found).owner;
  return read_slot(owner->slots, offset) != nullptr ? owner : nullptr;
}

void compute_group(VM& vm, Type& type, std::span<const SlotDef> group) {
  AnyFunction specific = nullptr, generic = nullptr;
  bool use_generic = false;
  for (const SlotDef& def : group) {
    const Value found = type_lookup(vm, type, *(vm.names.*def.name));
    if (found.is_unbound()) continue;
    if (is_exact<SlotWrapper>(found)) {
      const SlotWrapper& wrapper = as<SlotWrapper>(found);
      // `__add__` as a list has it stands for another slot than the `__add__` of a number.
      const bool inherited = type.is_subtype_of(*wrapper.owner);
      if (wrapper.def != &def && wrapper.def->name == def.name && inherited) continue;
      generic = def.dispatch;
      const bool fits = wrapper.def == &def && inherited;
      if (fits && (specific == nullptr || specific == wrapper.function)) {
        specific = wrapper.function;
      } else {
        use_generic = true;
      }
    } else if (const Type* owner = owner_of_slot_method(found, def.offset);
               owner != nullptr && type.is_subtype_of(*owner)) {
      specific = read_slot(owner->slots, def.offset);
    } else if (found.is_none() && def.name == &Names::hash_) {
      specific = reinterpret_cast<AnyFunction>(&hash_unsupported);
    } else {
      use_generic = true;
      generic = def.dispatch;
    }
  }
  write_slot(type.slots, group[0].offset, specific != nullptr && !use_generic ? specific : generic);
}

/// The slots of the built-in type whose wrapper or method stands under the name, or null.
const Slots* native_slots(VM& vm, Type& type, Str& name) {
  const Value found = type_lookup(vm, type, name);
  if (is_exact<MethodDescriptor>(found)) return &as<MethodDescriptor>(found).owner->slots;
  return is_exact<SlotWrapper>(found) ? &as<SlotWrapper>(found).owner->slots : nullptr;
}

/// The slots without a dunder of their own, and the flags.
void compute_dependent(VM& vm, Type& type) {
  Slots& slots = type.slots;
  const Value constructor = type_lookup(vm, type, *vm.names.new_);
  if (constructor.is_unbound()) {
    slots.new_ = nullptr;
  } else if (is_exact<NativeFunction>(constructor) &&
             as<NativeFunction>(constructor).method == &kNewMethod &&
             type.is_subtype_of(as<Type>(as<NativeFunction>(constructor).self))) {
    slots.new_ = as<Type>(as<NativeFunction>(constructor).self).slots.new_;
  } else {
    slots.new_ = dispatch_new;
  }
  if (slots.binary.pow == dispatch_binary<BinaryOp::kPow>) {
    slots.power3 = dispatch_power3;
  } else {
    const Slots* native = native_slots(vm, type, *vm.names.pow_);
    slots.power3 = native == nullptr ? nullptr : native->power3;
  }
  if (slots.getitem == dispatch_getitem) {
    slots.item = dispatch_item;
  } else {
    const Slots* native = native_slots(vm, type, *vm.names.getitem_);
    slots.item = native == nullptr ? nullptr : native->item;
  }
  const auto set_flag = [&type](TypeFlag flag, bool on) {
    type.type_flags = on ? type.type_flags | flag : type.type_flags & ~static_cast<uint32_t>(flag);
  };
  set_flag(kTypeFlagCustomGetattr, slots.getattr == dispatch_getattr);
  set_flag(kTypeFlagHasDel, slots.finalize == dispatch_finalize);
  if (slots.finalize == dispatch_finalize || slots.buffer_release == dispatch_buffer_release)
    vm.end_is_observable = true;
}

/// Calls fn(group) for each run of rows of one slot.
template <class Fn>
void for_each_group(Fn&& fn) {
  const std::span<const SlotDef> table = slot_table();
  for (size_t begin = 0; begin < table.size();) {
    size_t end = begin + 1;
    while (end < table.size() && table[end].offset == table[begin].offset) ++end;
    fn(table.subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace

void recompute_slots(VM& vm, Type& type) {
  for_each_group([&](std::span<const SlotDef> group) { compute_group(vm, type, group); });
  compute_dependent(vm, type);
}

void derive_slots(VM& vm, Type& type, const Type& base) {
  type.slots = base.slots;
  const Dict& own = as<Dict>(type.dict);
  for_each_group([&](std::span<const SlotDef> group) {
    for (const SlotDef& def : group) {
      if (dict_get_str(vm, own, *(vm.names.*def.name)).is_unbound()) continue;
      compute_group(vm, type, group);
      return;
    }
  });
  compute_dependent(vm, type);
}

}  // namespace bufo
