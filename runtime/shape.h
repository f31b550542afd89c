// Shape: the hidden class of attribute storage; and Instance, the layout of plain objects.
//
// Attribute storage is {Shape*, overflow, inline slots}. The shape says which name has which slot.
// Slots below the object's inline capacity lie in the object, the rest in the overflow array.
// Shapes form a tree per type: adding a name moves to a child; deleting one, or asking for
// __dict__, turns the storage into a dict (shape == vm.dict_shape, overflow holds an owned Dict).
#pragma once

#include "runtime/vm.h"

namespace bufo {

struct Shape {
  uint64_t id;          // unique within the VM
  uint16_t type_index;  // whose instances have it
  uint32_t count;       // slots in use
  Shape* parent;
  Str* key;  // the name added by this shape, interned; owned. Its slot is count - 1. Null: the root
  Shape* first_child;  // transitions
  Shape* next_sibling;
  uint32_t child_count;
  uint32_t table_capacity;
  /// Open-addressed, made at the first look-up when count > 8; null before.
  struct Entry {
    const Str* key;
    uint32_t slot;
  };
  Entry* table;
};

/// Storage with more names, or a shape with more transitions, is a dict: names that are data.
inline constexpr uint32_t kMaxShapeAttrs = 128;
inline constexpr uint32_t kMaxShapeChildren = 64;

struct Attrs {
  Shape* shape;
  void* overflow;  // Value* of slots beyond the inline ones, or Dict* when shape is vm.dict_shape
  Value slots[1];  // inline capacity: Type::inline_attrs at creation, kept in the object's flags
                   // (high byte)
};
inline constexpr uint32_t kAttrsHeaderNbytes = 16;
inline constexpr uint32_t kMaxInlineAttrs = 64;

/// A plain object: what `class C: pass` makes. kFlagShaped is set.
struct Instance : Object {
  static constexpr TypeIndex kIndex = kTypeObject;
  Attrs attrs;
};

/// The attribute storage of an object, or null if its type has none.
Attrs* attrs_of(VM&, Object*);
/// Only objects of the plain layout have inline slots; other layouts use the flag bits themselves.
inline uint32_t inline_capacity(const Object* o) {
  return o->has(kFlagShaped) ? o->flags >> kFlagTypeBits : 0u;
}
/// Slot of `key` (by pointer if it is interned, else by text), or -1. Runs no Python code.
int shape_find(const Shape&, const Str& key);
/// The child shape with `key` (interned) added; null when a dict had better take over. MemoryError.
Result<Shape*> shape_add(VM&, Shape&, Str& key);
Result<Shape*> make_root_shape(VM&, uint16_t type_index);
void free_shape_tree(VM&, Shape*);
/// New ids for a shape and all that come from it: what caches know of them is void.
void renew_shape_ids(VM&, Shape& root);

/// Own attribute of an instance (not of its class), borrowed; unbound when absent. `name` interned
/// or not.
Value attrs_get(VM&, Object*, Str& name);
/// Sets or (value unbound) deletes; returns false when deleting what is absent.
Result<bool> attrs_set(VM&, Object*, Str& name, Value value);
/// The instance's __dict__, created and made the storage if need be (new reference).
Result<Ref<Dict>> attrs_dict(VM&, Object*);
Result<void> attrs_set_dict(VM&, Object*, Dict&);
/// An attribute's place by its slot number; the storage is shaped and has it.
inline Value& attrs_slot(const Object* o, Attrs& attrs, uint32_t slot) {
  const uint32_t capacity = inline_capacity(o);
  return slot < capacity ? attrs.slots[slot] : static_cast<Value*>(attrs.overflow)[slot - capacity];
}
/// Gives a fresh instance its empty storage; allocate_object's.
Result<void> attrs_init(VM&, Type&, Object*);
/// For dealloc and clear of types with attribute storage (leaves it empty), and for traverse; the
/// generic machinery calls them.
void attrs_dealloc(VM&, Object*);
void attrs_traverse(VM&, Object*, Visitor&);

}  // namespace bufo
