// Descriptors that native types and __slots__ put into class dicts.
#pragma once

#include "runtime/slot_table.h"

namespace bufo {

/// A computed attribute of a built-in type: `int.real`.
struct GetSetDescriptor : Object {
  static constexpr TypeIndex kIndex = kTypeGetSetDescriptor;
  const GetSet* getset;
  Type* owner;  // owned when it is a script's class (its __dict__ and __weakref__)
};
/// A row whose `set` is readonly_member gives a MemberDescriptor.
Result<Value> make_getset_descriptor(VM&, Type& owner, const GetSet&);

/// A `__slots__` attribute, or a read-only field of a native type.
struct MemberDescriptor : Object {
  static constexpr TypeIndex kIndex = kTypeMemberDescriptor;
  Value name;           // owned
  Type* owner;          // owned
  const GetSet* field;  // of a native type; null for a slot
  uint32_t index;       // of a slot, among slot_members_of(instance)
};
Result<Ref<MemberDescriptor>> make_member_descriptor(VM&, Type& owner, Str& name, uint32_t index);

/// A slot of a built-in type as a function: `int.__add__`.
struct SlotWrapper : Object {
  static constexpr TypeIndex kIndex = kTypeSlotWrapper;
  const SlotDef* def;
  AnyFunction function;
  Type* owner;  // borrowed: built-in types are immortal
};
Result<Ref<SlotWrapper>> make_slot_wrapper(VM&, Type& owner, const SlotDef&, AnyFunction);

/// The class whose table has this static method, or null.
const Type* owner_of_static(VM&, const Method&);

/// A slot wrapper bound to an object: `(1).__add__`.
struct MethodWrapper : Object {
  static constexpr TypeIndex kIndex = kTypeMethodWrapper;
  Value wrapper;  // owned SlotWrapper
  Value self;     // owned
};

/// __dict__ of objects with attribute storage, for types that list it among their getsets; those
/// that do not get it automatically.
Result<Value> instance_get_dict(VM&, Value self);
Result<void> instance_set_dict(VM&, Value self, Value value);

/// The getsets that a class gets when it adds `__dict__` or `__weakref__` to its instances.
extern const GetSet kInstanceDictGetSet;
extern const GetSet kInstanceWeakrefGetSet;

}  // namespace bufo
