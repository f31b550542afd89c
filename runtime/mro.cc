// Bases and the method resolution order: C3, layouts, subclasses, assignment to __bases__.
//
// Guarantees: a type's MRO begins with itself and contains each base once; a failed assignment to
// __bases__ leaves the whole hierarchy as it was.
// Follows Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"

namespace bufo {

// --- C3

namespace {

/// One of the lists to merge, with the place of its head.
struct MergeList {
  const Tuple* types;
  ptrdiff_t at;
  bool done() const { return at >= types->size; }
  Value head() const { return types->items[at]; }
};

bool in_tail(const MergeList& list, Value type) {
  for (ptrdiff_t i = list.at + 1; i < list.types->size; ++i) {
    if (list.types->items[i] == type) return true;
  }
  return false;
}

Raised raise_inconsistent(VM& vm, std::span<const MergeList> lists) {
  StrBuilder names(vm);
  for (size_t i = 0; i < lists.size(); ++i) {
    if (lists[i].done()) continue;
    bool seen = false;
    for (size_t j = 0; j < i; ++j) {
      seen |= !lists[j].done() && lists[j].head() == lists[i].head();
    }
    if (seen) continue;
    if (names.length() != 0) names.append_ascii(", ");
    names.append(*as<Type>(lists[i].head()).name);
  }
  Ref<Str> text = TRY(names.finish());
  return vm.raise<TypeError>(
      "Cannot create a consistent method resolution\norder (MRO) for bases {}", Value(text));
}

Result<void> merge(VM& vm, std::span<MergeList> lists, List& order) {
  for (;;) {
    Value next;
    bool all_done = true;
    for (const MergeList& list : lists) {
      if (list.done()) continue;
      all_done = false;
      bool good = true;
      for (const MergeList& other : lists) good = good && !in_tail(other, list.head());
      if (!good) continue;
      next = list.head();
      break;
    }
    if (all_done) return ok();
    if (next.is_unbound()) return raise_inconsistent(vm, lists);
    TRY(list_append(vm, order, next));
    for (MergeList& list : lists) {
      if (!list.done() && list.head() == next) ++list.at;
    }
  }
}

}  // namespace

Result<Ref<Tuple>> compute_mro(VM& vm, Type& type) {
  const Tuple& bases = as<Tuple>(type.bases);
  for (ptrdiff_t i = 0; i < bases.size; ++i) {
    for (ptrdiff_t j = 0; j < i; ++j) {
      if (bases.items[i] == bases.items[j]) {
        return vm.raise<TypeError>("duplicate base class {}", Value(as<Type>(bases.items[i]).name));
      }
    }
    if (!as<Type>(bases.items[i]).mro.is_object()) {
      return vm.raise<TypeError>("Cannot extend an incomplete type '{}'",
                                 type_name(as<Type>(bases.items[i])));
    }
  }
  if (bases.size == 1) {
    Ref<Tuple> tail(&as<Tuple>(as<Type>(bases.items[0]).mro));
    Ref<Tuple> order = TRY(make_tuple(vm, tail->size + 1));
    order->items[0] = AnyRef(Value(&type)).release();
    for (ptrdiff_t i = 0; i < tail->size; ++i) {
      order->items[i + 1] = AnyRef(tail->items[i]).release();
    }
    return order;
  }
  const size_t count = static_cast<size_t>(bases.size) + 1;
  // Everything that may collect comes before the MROs are borrowed.
  Ref<List> order = TRY(make_list(vm, 8));
  TRY(list_append(vm, *order, &type));
  auto* lists = static_cast<MergeList*>(vm.heap.allocate_raw(count * sizeof(MergeList)));
  if (lists == nullptr) return raise_no_memory(vm);
  for (ptrdiff_t i = 0; i < bases.size; ++i) {
    lists[i] = {&as<Tuple>(as<Type>(bases.items[i]).mro), 0};
  }
  lists[count - 1] = {&bases, 0};
  Result<void> merged = merge(vm, {lists, count}, *order);
  vm.heap.free(lists);
  TRY(merged);
  return make_tuple_from(vm, order->items, order->size);
}

Result<Ref<Tuple>> request_mro(VM& vm, Type& type) {
  Type& meta = vm.type_of(&type);
  const Value own =
      meta.index == kTypeType ? Value::unbound() : type_lookup(vm, meta, *vm.names.mro);
  const Value standard = type_lookup(vm, vm.type(kTypeType), *vm.names.mro);
  if (own.is_unbound() || own == standard) return compute_mro(vm, type);
  AnyRef listed = TRY(call_special(vm, &type, *vm.names.mro));
  Ref<Tuple> order = TRY(tuple_from_iterable(vm, listed));
  const Type& solid = solid_base(type);
  for (ptrdiff_t i = 0; i < order->size; ++i) {
    if (!is_a<Type>(vm, order->items[i])) {
      return vm.raise<TypeError>("mro() returned a non-class ('{}')",
                                 type_name_of(order->items[i]));
    }
    const Type& entry = as<Type>(order->items[i]);
    if (!solid.is_subtype_of(solid_base(entry))) {
      return vm.raise<TypeError>("mro() returned base with unsuitable layout ('{}')",
                                 type_name(entry));
    }
  }
  return order;
}

// --- layouts

/// Built-in exceptions share one struct here; in CPython these have members of their own, so that
/// two of them are no bases of one class.
static bool is_wide_exception(const Type& type) {
  switch (type.index) {
    case kTypeStopIteration:
    case kTypeSystemExit:
    case kTypeImportError:
    case kTypeNameError:
    case kTypeAttributeError:
    case kTypeOSError:
    case kTypeSyntaxError:
    case kTypeUnicodeEncodeError:
    case kTypeUnicodeDecodeError:
    case kTypeUnicodeTranslateError:
    case kTypeBaseExceptionGroup:
      return true;
    default:
      return false;
  }
}

static bool adds_layout(const Type& type) {
  if (is_wide_exception(type)) return true;
  if (type.spec != nullptr) {
    // Native classes without fields (typing.Generic, the abstract classes of io) go with any other.
    return type.members_offset != type.base->members_offset ||
           type.item_nbytes != type.base->item_nbytes ||
           (type.layout == type.index && type.members_offset > sizeof(Object));
  }
  return type.slot_members != type.base->slot_members;
}

const Type& solid_base(const Type& type) {
  const Type* t = &type;
  while (t->base != nullptr && !adds_layout(*t)) t = t->base;
  return *t;
}

Result<Type*> best_base(VM& vm, Tuple& bases) {
  Type* best = nullptr;
  const Type* winner = nullptr;
  for (ptrdiff_t i = 0; i < bases.size; ++i) {
    if (!is_a<Type>(vm, bases.items[i])) return vm.raise<TypeError>("bases must be types");
    Type& base = as<Type>(bases.items[i]);
    if (!base.has_flag(kTypeFlagBase)) {
      return vm.raise<TypeError>("type '{}' is not an acceptable base type", type_name(base));
    }
    const Type& candidate = solid_base(base);
    if (winner == nullptr || (candidate.is_subtype_of(*winner) && &candidate != winner)) {
      winner = &candidate;
      best = &base;
    } else if (!winner->is_subtype_of(candidate)) {
      return vm.raise<TypeError>("multiple bases have instance lay-out conflict");
    }
  }
  BUFO_ASSERT(best != nullptr);
  return best;
}

/// The name of the `__slots__` value with this number, among those the type itself adds.
static Value member_name(VM& vm, const Type& type, uint32_t index) {
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(as<Dict>(type.dict), position, key, value)) {
    if (is_exact<MemberDescriptor>(value) && as<MemberDescriptor>(value).index == index &&
        as<MemberDescriptor>(value).owner == &type) {
      return as<MemberDescriptor>(value).name;
    }
  }
  static_cast<void>(vm);
  return Value::unbound();
}

/// Two classes that add the same `__slots__` to the same base.
static bool same_slots(VM& vm, const Type& a, const Type& b) {
  if (a.spec != nullptr || b.spec != nullptr || a.base != b.base) return false;
  for (uint32_t i = a.base->slot_members; i < a.slot_members; ++i) {
    const Value x = member_name(vm, a, i), y = member_name(vm, b, i);
    if (x.is_unbound() || y.is_unbound() || !str_equal(as<Str>(x), as<Str>(y))) return false;
  }
  return true;
}

bool same_layout(VM& vm, const Type& from, const Type& to) {
  constexpr uint32_t kLayoutFlags = kTypeFlagGc | kTypeFlagHasAttrs | kTypeFlagWeakrefable;
  if (from.layout != to.layout || from.members_offset != to.members_offset ||
      from.slot_members != to.slot_members || from.attrs_offset != to.attrs_offset ||
      from.slots.dealloc != to.slots.dealloc ||
      ((from.type_flags ^ to.type_flags) & kLayoutFlags) != 0) {
    return false;
  }
  const Type& solid_from = solid_base(from);
  const Type& solid_to = solid_base(to);
  return &solid_from == &solid_to || same_slots(vm, solid_from, solid_to);
}

// --- subclasses: a dict from type index to True, since an index stands for a living type only and
// a class takes itself out when it dies

Result<void> add_subclass(VM& vm, Type& base, Type& cls) {
  if (!base.subclasses.is_object()) base.subclasses = TRY(make_dict(vm)).release();
  return dict_set(vm, as<Dict>(base.subclasses), Value::small_int(cls.index), Value::true_());
}

void remove_subclass(VM& vm, Type& base, Type& cls) {
  if (!base.subclasses.is_object()) return;
  // An int key and no growth: neither Python code nor an error.
  if (dict_delete(vm, as<Dict>(base.subclasses), Value::small_int(cls.index)).is_error()) {
    clear_pending(vm);
  }
}

Result<Ref<List>> list_subclasses(VM& vm, Type& type) {
  Ref<List> found = TRY(make_list(vm));
  if (!type.subclasses.is_object()) return found;
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(as<Dict>(type.subclasses), position, key, value)) {
    Type* subclass = vm.types[key.small_int()];
    if (subclass != nullptr && !subclass->has(kFlagDying)) {
      TRY(list_append(vm, *found, subclass));
    }
  }
  return found;
}

// --- assignment to __bases__

namespace {

/// New MROs for the type and everything below it; `undo` collects the type, its new MRO, its old
/// one, and so on.
Result<void> renew_mro(VM& vm, Type& type, List& undo) {
  Ref<Tuple> order = TRY(request_mro(vm, type));
  TRY(list_append(vm, undo, &type));
  TRY(list_append(vm, undo, order));
  // A class in the making has none yet.
  TRY(list_append(vm, undo, type.mro.is_object() ? type.mro : Value::none()));
  replace_slot(type.mro, order.release());
  Ref<List> subclasses = TRY(list_subclasses(vm, type));
  for (ptrdiff_t i = 0; i < subclasses->size; ++i) {
    TRY(renew_mro(vm, as<Type>(subclasses->items[i]), undo));
  }
  return ok();
}

/// A type's MRO may be behind its bases: while mro() runs on account of an assignment to them.
bool has_in_base_chain(const Type& type, const Type& of) {
  for (const Type* base = &type; base != nullptr; base = base->base) {
    if (base == &of) return true;
  }
  return false;
}

void restore_mro(List& undo) {
  for (ptrdiff_t i = undo.size; i >= 3; i -= 3) {
    Type& type = as<Type>(undo.items[i - 3]);
    // An mro() may have made it another one since.
    if (type.mro != undo.items[i - 2]) continue;
    const Value before = undo.items[i - 1];
    replace_slot(type.mro, before.is_none() ? Value::unbound() : AnyRef(before).release());
  }
}

/// Takes the type out of the lists of former bases that are no longer among its bases.
void leave_bases(VM& vm, Type& type, const Tuple& former) {
  const Tuple& now = as<Tuple>(type.bases);
  for (ptrdiff_t i = 0; i < former.size; ++i) {
    bool stays = false;
    for (ptrdiff_t k = 0; k < now.size && !stays; ++k) stays = now.items[k] == former.items[i];
    if (!stays) remove_subclass(vm, as<Type>(former.items[i]), type);
  }
}

}  // namespace

Result<void> set_bases(VM& vm, Type& type, Value value) {
  Str& name = *type.name;
  if (!is_a<Tuple>(vm, value)) {
    return vm.raise<TypeError>("can only assign tuple to {}.__bases__, not {}", Value(&name),
                               type_name_of(value));
  }
  Ref<Tuple> bases(&as<Tuple>(value));
  if (bases->size == 0) {
    return vm.raise<TypeError>("can only assign non-empty tuple to {}.__bases__, not ()",
                               Value(&name));
  }
  for (ptrdiff_t i = 0; i < bases->size; ++i) {
    if (!is_a<Type>(vm, bases->items[i])) {
      return vm.raise<TypeError>("{}.__bases__ must be tuple of classes, not '{}'", Value(&name),
                                 type_name_of(bases->items[i]));
    }
    if (as<Type>(bases->items[i]).is_subtype_of(type) ||
        has_in_base_chain(as<Type>(bases->items[i]), type)) {
      return vm.raise<TypeError>("a __bases__ item causes an inheritance cycle");
    }
  }
  Type* new_base = TRY(best_base(vm, *bases));
  if (!same_layout(vm, *type.base, *new_base)) {
    return vm.raise<TypeError>("__bases__ assignment: '{}' object layout differs from '{}'",
                               type_name(*new_base), type_name(*type.base));
  }
  Ref<List> undo = TRY(make_list(vm));
  Type* old_base = type.base;
  AnyRef old_bases = AnyRef::adopt(std::exchange(type.bases, AnyRef(Value(bases)).release()));
  incref(new_base);
  type.base = new_base;
  Result<void> renewed = renew_mro(vm, type, *undo);
  // An mro() that assigned to __bases__ in its turn has the last word.
  const bool overtaken = type.bases != Value(bases);
  if (renewed.is_error()) {
    restore_mro(*undo);
    if (overtaken) {
      leave_bases(vm, type, as<Tuple>(old_bases));
      decref(old_base);
      return renewed;
    }
    replace_slot(type.bases, old_bases.release());
    type.base = old_base;
    decref(new_base);
    return renewed;
  }
  decref(old_base);
  leave_bases(vm, type, as<Tuple>(old_bases));
  if (overtaken) return ok();
  for (ptrdiff_t i = 0; i < bases->size; ++i) {
    TRY(add_subclass(vm, as<Type>(bases->items[i]), type));
  }
  type_modified(vm, type);
  return ok();
}

}  // namespace bufo
