// Small built-in objects: cells, bound methods, modules, property and its kin, generic iterators.
#pragma once

#include "runtime/operators.h"

namespace bufo {

struct Cell : Object {
  static constexpr TypeIndex kIndex = kTypeCell;
  Value contents;  // owned; unbound: empty
};
Result<Ref<Cell>> make_cell(VM&, Value contents);

struct BoundMethod : Object {
  static constexpr TypeIndex kIndex = kTypeBoundMethod;
  Value function, self;  // owned
};
Result<Ref<BoundMethod>> make_bound_method(VM&, Value function, Value self);

struct Module : Object {
  static constexpr TypeIndex kIndex = kTypeModule;
  Value dict;  // owned Dict: the namespace
};
Result<Ref<Module>> make_module(VM&, Str& name, Value doc = Value::none());

struct Property : Object {
  static constexpr TypeIndex kIndex = kTypeProperty;
  Value get, set, delete_, doc;  // owned; None where absent
  Value name;                    // owned, set by __set_name__; None before
  bool doc_from_getter;          // a new getter brings a new doc
};
struct StaticMethod : Object {
  static constexpr TypeIndex kIndex = kTypeStaticMethod;
  Value callable;
};
struct ClassMethod : Object {
  static constexpr TypeIndex kIndex = kTypeClassMethod;
  Value callable;
};
struct Super : Object {
  static constexpr TypeIndex kIndex = kTypeSuper;
  Value type, object, object_type;  // owned; unbound where absent
};
/// The fast way of `super().name` in a method: looks up past `type` in the MRO of `object`.
Result<Value> super_get_attr(VM&, Type& type, Value object, Str& name);

/// Iterates by __getitem__(0..), for types without __iter__ and for __getitem__ classes.
struct SequenceIterator : Object {
  static constexpr TypeIndex kIndex = kTypeSequenceIterator;
  Value sequence;  // owned; unbound when exhausted
  ptrdiff_t next;
};
Result<Value> make_sequence_iterator(VM&, Value sequence);

/// iter(callable, sentinel).
struct CallableIterator : Object {
  static constexpr TypeIndex kIndex = kTypeCallableIterator;
  Value callable, sentinel;  // owned; unbound when exhausted
};
Result<Value> make_callable_iterator(VM&, Value callable, Value sentinel);

struct MappingProxy : Object {
  static constexpr TypeIndex kIndex = kTypeMappingProxy;
  Value mapping;
};

struct WeakRef : Object {
  static constexpr TypeIndex kIndex = kTypeWeakRef;
  Object* referent;  // not counted; null when it has died
  Value callback;    // owned or unbound
  WeakRef* next;     // other weak references to the same referent
  int64_t hash_cache;
};
Result<Value> make_weakref(VM&, Object*, Value callback);
/// Called by dealloc for objects with kFlagWeakrefs: clears and calls the callbacks. Runs Python
/// code.
void weakrefs_clear(VM&, Object*);

}  // namespace bufo
