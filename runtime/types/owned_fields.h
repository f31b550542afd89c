// Objects whose owned values are their first fields: one dealloc, traverse and clear for all.
//
//   struct Cycle : Object {
//     static constexpr int kOwned = 2;
//     Value iterator, saved;  // owned
//     ptrdiff_t next;
//   };
//
// A field that holds nothing is unbound.
#pragma once

#include "runtime/gc.h"
#include "runtime/types/sequence.h"

namespace bufo {

template <class T>
inline Value* owned_fields(Object* object) {
  static_assert(sizeof(T) >= sizeof(Object) + T::kOwned * sizeof(Value));
  return reinterpret_cast<Value*>(object + 1);
}

template <class T>
void owned_dealloc(VM&, Object* self) {
  for (int i = 0; i < T::kOwned; ++i) replace_slot(owned_fields<T>(self)[i], Value::unbound());
}

template <class T>
void owned_traverse(Object* self, Visitor& visitor) {
  for (int i = 0; i < T::kOwned; ++i) visitor.visit(owned_fields<T>(self)[i]);
}

template <class T>
Result<Ref<T>> allocate_owner(VM& vm, Type& cls) {
  Ref<T> made = TRY(allocate<T>(vm, cls));
  for (int i = 0; i < T::kOwned; ++i) owned_fields<T>(made.get())[i] = Value::unbound();
  return made;
}

/// Stores a further reference to a borrowed value. Runs Python code (the old value's destructor).
inline void set_field(Value& field, Value borrowed) {
  incref(borrowed);
  replace_slot(field, borrowed);
}
inline void clear_field(Value& field) { replace_slot(field, Value::unbound()); }

using NewSlot = Result<Value> (*)(VM&, Type& cls, const CallArgs&);

/// The spec of an iterator type that looks like this.
template <class T>
constexpr TypeSpec iterator_type(const char* name, NewSlot new_, UnarySlot next,
                                 std::span<const Method> methods, const char* doc,
                                 UnarySlot repr = nullptr) {
  return {
      .name = name,
      .nbytes = sizeof(T),
      .flags = kTypeFlagGc | kTypeFlagBase,
      .slots =
          {
              .dealloc = owned_dealloc<T>,
              .traverse = owned_traverse<T>,
              .clear = owned_dealloc<T>,
              .new_ = new_,
              .repr = repr,
              .iter = iter_self,
              .next = next,
          },
      .methods = methods,
      .doc = doc,
  };
}

}  // namespace bufo
