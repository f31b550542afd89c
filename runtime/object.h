// Object: the 8-byte head of everything on the heap, and the numbers of the built-in types.
//
// The head holds the reference count, the type's index in VM::types and 16 flag bits: the low eight
// mean the same for every type (ObjectFlag), the high eight belong to the type. A type index of 0
// marks a free slot in a heap page, so the collector can tell live objects from free ones.
#pragma once

#include "runtime/value.h"

namespace bufo {

/// One entry per row of types.def and exceptions.def; script-defined classes follow after
/// kFirstFree.
enum TypeIndex : uint16_t {
  kTypeFreeSlot = 0,
#define BUFO_TYPE(Name, spec) kType##Name,
#include "runtime/types.def"
#undef BUFO_TYPE
#define BUFO_EXCEPTION(Name, Base, doc) kType##Name,
#include "runtime/exceptions.def"
#undef BUFO_EXCEPTION
  kTypeFirstFree
};

enum ObjectFlag : uint16_t {
  kFlagShaped = 1 << 0,      // an Instance: its Shape pointer is at offset 8 (shape.h)
  kFlagGc = 1 << 1,          // lies in a page that the collector walks
  kFlagFinalized = 1 << 2,   // __del__ has run (PEP 442)
  kFlagWeakrefs = 1 << 3,    // the VM's weak-reference table has entries for it
  kFlagDying = 1 << 4,       // its deallocation is under way or queued
  kFlagImmortal = 1 << 5,    // never freed before the VM
  kFlagReprActive = 1 << 6,  // repr is inside it: a cycle prints as "..."
  kFlagTypeBits = 8,         // flags from bit 8 on belong to the type
};

/// The count of an immortal object whenever it falls to zero.
inline constexpr uint32_t kImmortalCount = 1u << 30;

struct Object {
  uint32_t refcount;
  uint16_t type_index;
  uint16_t flags;

  bool has(ObjectFlag flag) const { return (flags & flag) != 0; }
  void set(ObjectFlag flag) { flags = static_cast<uint16_t>(flags | flag); }
  void clear(ObjectFlag flag) { flags = static_cast<uint16_t>(flags & ~flag); }
};
static_assert(sizeof(Object) == 8);

/// The type number of any value; immediates have one too. (Value -> Type& is vm.type_of.)
BUFO_INLINE uint16_t type_index_of(Value v) {
  if (v.is_object()) return v.object()->type_index;
  if (v.is_small_int()) return kTypeInt;
  if (v.is_inline_float()) return kTypeFloat;
  if (v.is_bool()) return kTypeBool;
  if (v.is_none()) return kTypeNoneType;
  return v.is_ellipsis() ? kTypeEllipsis : kTypeNotImplementedType;
}

/// Exactly the built-in type T (no subclass), where T is an object struct with kIndex.
template <class T>
BUFO_INLINE bool is_exact(Value v) {
  return v.is_object() && v.object()->type_index == T::kIndex;
}

/// Unchecked downcast; the caller has established the layout.
template <class T>
BUFO_INLINE T& as(Value v) {
  BUFO_ASSERT(v.is_object());
  return *static_cast<T*>(v.object());
}

}  // namespace bufo
