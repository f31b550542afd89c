// What the files of the object model share: type.cc, native_type.cc, class.cc, mro.cc and types/.
#pragma once

#include "runtime/shape.h"
#include "runtime/slot_table.h"
#include "runtime/types/containers.h"
#include "runtime/types/descriptors.h"
#include "runtime/types/exception.h"
#include "runtime/types/objects.h"
#include "runtime/types/str.h"

namespace bufo {

/// The global look-up cache: (type version, interned name) -> borrowed value. An entry is good
/// while the type keeps its version, because every change to a dict in the MRO gives the type a new
/// one.
struct LookupCache {
  static constexpr uint32_t kEntryCount = 1024;
  struct Entry {
    uint64_t version;
    Str* name;  // owned, so that its address is not used again
    Value value;
  };
  uint32_t index_hint;  // no type index below is free
  // By type index, for all of vm.type_capacity: 2 * attrs_offset + 1 of the types that had the
  // index, 0 if there was none yet. Inline caches may still know them.
  uint32_t* retired_offsets;
  Entry entries[kEntryCount];
};

// --- types (type.cc)
/// Zero-initialised fields become "absent"; right after allocation.
void init_type_fields(Type&);
/// A free index in vm.types for a type with its attributes at this offset; vm.types[index] is null
/// until the caller stores. An index comes back only for the same offset: where an inline cache
/// knows the index, the instance's shape can be looked at. MemoryError.
Result<uint16_t> reserve_type_index(VM&, uint32_t attrs_offset);
/// Instead of an offset: an index that no type has had yet.
inline constexpr uint32_t kUnusedTypeIndex = 1;
/// After dict[name] of the type changed: new versions, and slots if it is a dunder. No Python code.
void type_attribute_changed(VM&, Type&, Str& name);
/// The attribute of the type's MRO that lies after `past`; borrowed, unbound when absent.
Value type_lookup_past(VM&, Type&, const Type& past, Str& name);
/// The attribute as instances of `type` see it before binding, with descr_get called on it.
Result<Value> bind_descriptor(VM&, Value attribute, Value instance, Type& owner);
/// A function-like descriptor that takes self as its first argument when called unbound.
inline bool is_method_like(Value v) {
  if (!v.is_object()) return false;
  const uint16_t index = v.object()->type_index;
  return index == kTypeFunction || index == kTypeMethodDescriptor || index == kTypeSlotWrapper;
}
/// Do instances have a __dict__, in attribute storage or in a field of their own?
bool has_instance_dict(const Type&);
/// The __dict__ of such an instance, made if need be.
Result<Value> instance_dict(VM&, Value self);

// --- AttributeErrors carry name and obj, for suggestions
Raised raise_attribute(VM&, Value obj, Str& name, std::string_view pattern,
                       std::initializer_list<FormatArg> args);

// --- MRO and bases (mro.cc)
/// The C3 linearisation; TypeError when there is none.
Result<Ref<Tuple>> compute_mro(VM&, Type&);
/// The type's mro() if its metaclass overrides it, else compute_mro; checked. Runs Python code.
Result<Ref<Tuple>> request_mro(VM&, Type&);
/// The base whose layout the new class takes. TypeError on a conflict.
Result<Type*> best_base(VM&, Tuple& bases);
/// The nearest type in the base chain that adds something to the layout of instances.
const Type& solid_base(const Type&);
/// Can an instance of `from` become one of `to` by changing its type index?
bool same_layout(VM&, const Type& from, const Type& to);
Result<void> add_subclass(VM&, Type& base, Type& cls);
void remove_subclass(VM&, Type& base, Type& cls);
/// The live direct subclasses, in order of creation.
Result<Ref<List>> list_subclasses(VM&, Type&);
Result<void> set_bases(VM&, Type&, Value bases);

// --- classes (class.cc)
/// The metaclass for a class with these bases: the most derived. TypeError "metaclass conflict: …".
Result<Type*> derive_metaclass(VM&, Type& meta, Tuple& bases);
/// type.__new__ with its three arguments; the slot of `type`.
Result<Value> type_new(VM&, Type& meta, const CallArgs&);
/// Assigns type(v).__class__; the checks of object.__class__.
Result<void> set_class(VM&, Value self, Value cls);
/// Runs no Python code but may raise for a `__abstractmethods__` that is not empty.
Raised raise_abstract(VM&, Type&);

// --- for several files of the object model
/// The positional arguments as a tuple, and the keywords as a dict (unbound when there are none).
Result<Ref<Tuple>> args_tuple(VM&, const CallArgs&, uint32_t from = 0);
Result<Value> kwargs_dict(VM&, const CallArgs&);
/// The opposite: positional values and a keyword dict as a caller lays them out.
class LaidOutArgs {
 public:
  LaidOutArgs() = default;
  LaidOutArgs(const LaidOutArgs&) = delete;
  LaidOutArgs& operator=(const LaidOutArgs&) = delete;
  /// `kwargs` may be unbound. The positional values must outlive this object.
  Result<void> set(VM&, std::span<const Value> positional, Value kwargs);
  const CallArgs& args() const { return args_; }

 private:
  Ref<Tuple> names_, values_;
  CallArgs args_;
};
/// A value's address as repr shows it; immediates have one, too.
inline AddressText address_of(Value v) {
  return address_text(reinterpret_cast<const void*>(v.bits()));
}
/// `<module>.<qualname>`, without the module for builtins.
Result<Ref<Str>> full_type_name(VM&, Type&);
/// sys.modules[name], imported if need be. Runs Python code.
Result<Value> import_module(VM&, Str& name);
/// What dir() of an instance or class collects: the class's dict and those of its bases, as keys.
Result<void> merge_class_dict(VM&, Dict& into, Value cls);

// --- constructors and initialisers that others compare against
Result<Value> object_new(VM&, Type& cls, const CallArgs&);
Result<void> object_init(VM&, Value self, const CallArgs&);
Result<Value> type_getattr(VM&, Value self, Str& name);
Result<void> type_setattr(VM&, Value self, Str& name, Value value);

/// Has the function a true __isabstractmethod__? Runs Python code.
Result<bool> is_abstract_method(VM&, Value function);

/// `a | b` for types and what stands for them; NotImplemented for other operands.
Result<Value> union_or(VM&, Value left, Value right);

}  // namespace bufo
